import { hex } from './format';
import { labelled, type SecretRule } from './issued';

/** Links that let in whoever has them: the signature is the secret. */
export const signatures: readonly SecretRule[] = [
  // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
  labelled('SIGNED_URL', ['x amz signature'], hex(64), {
    name: 'AWS signature',
    ok: 'https://crm.s3.eu-central-1.amazonaws.com/export.csv?X-Amz-Expires=900&X-Amz-Signature=«»',
  }),
  // https://cloud.google.com/storage/docs/authentication/signatures
  labelled('SIGNED_URL', ['x goog signature'], hex(128, 512), {
    name: 'Google Cloud signature',
    ok: 'https://storage.googleapis.com/crm/export.csv?X-Goog-Expires=900&X-Goog-Signature=«»',
  }),
  // https://learn.microsoft.com/rest/api/storageservices/create-service-sas: 32 bytes in base64
  labelled('AZURE_SAS_TOKEN', ['sig'], '[A-Za-z0-9/+]{43}(?:%3D|%3d|=)', {
    ok: 'https://crm.blob.core.windows.net/export/list.csv?sv=2022-11-02&se=2026-12-31&sr=b&sp=r&sig=«»',
  }),
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-creating-signed-url-canned-policy.html
  {
    ...labelled('SIGNED_URL', ['signature'], '[A-Za-z0-9~_-]{320,700}', {
      name: 'CloudFront signature',
      ok: 'https://d111.cloudfront.net/export.csv?Expires=1800000000&Signature=«»&Key-Pair-Id=K2JCJMDEHXQW5F',
    }),
    check: (_value, { start, end }, { text }) =>
      text.slice(Math.max(0, start - 1000), end + 100).includes('Key-Pair-Id=') ? [] : undefined,
  },
];
