import type { Context } from 'hono';
import { openAiError, type Refusal } from '../error-body';

/** Everything the gateway can answer instead of an answer, with its status and sentence. */
const gatewayErrors = {
  invalid_json: [400, 'The request is not JSON.'],
  invalid_request: [400, 'The request is not a chat completion request.'],
  unsupported_media_type: [415, 'The request must be sent as application/json.'],
  method_not_allowed: [405, 'This address takes another method.'],
  request_too_large: [413, 'The request is too large for this gateway.'],
  sensitive_data: [400, 'The request holds secrets.'],
  sensitive_answer: [502, 'The answer holds what must not leave, and was stopped.'],
  unknown_use_case: [404, 'There is no use case of this name.'],
  use_case_ended: [403, 'This use case is over.'],
  template_required: [400, 'This use case is answered with a template only: name one in X-Daylight-Template.'],
  unknown_template: [404, 'The use case has no such template in this version.'],
  template_fixed: [
    400,
    'A template brings its own instructions: beside it there are messages of user and assistant only.',
  ],
  invalid_input: [400, 'The inputs do not fit the template.'],
  data_not_allowed: [400, 'The inputs hold kinds of data that this template may not be given.'],
  lane_not_connected: [503, 'No model is connected for use cases of this lane.'],
  approval_person: [403, 'What is written here is approved for a person: sign in.'],
  approval_unavailable: [503, 'Answers of this use case are approved, and cannot be kept for it here.'],
  experiment_over: [403, 'The experiment has ended. Its owner can ask for more time.'],
  template_deprecated: [403, 'This version of the template is not used any more.'],
  template_draft: [403, 'This version of the template is a draft: drafts are tried in experiments.'],
  template_not_pinned: [403, 'This use case is released with one version of one template: ask with that.'],
  model_not_pinned: [403, 'This use case is released with one model: ask for default.'],
  sample_data_only: [403, 'This experiment works on its sample data only: leave out data of people.'],
  unknown_data_set: [404, 'The experiment has no such data set.'],
  limit_reached: [429, 'These are more requests than the limit allows. Try again a little later.'],
  budget_spent: [429, 'The budget is spent for now.'],
  person_needed: [403, 'Sign in to see your own log: who shares a token has none.'],
  internal_error: [500, 'Something went wrong here.'],
  model_not_found: [404, 'The gateway does not have this model.'],
  context_length_exceeded: [400, 'The conversation is too long for this model.'],
  content_filter: [400, 'The model provider’s content filter refused the request.'],
  audit_unavailable: [
    503,
    'The gateway cannot record the request at the moment, so it does not answer it. Try again soon.',
  ],
  database_unavailable: [503, 'The gateway cannot reach its database at the moment. Try again soon.'],
  upstream_refused: [400, 'The model provider did not accept the request.'],
  rate_limited: [429, 'The model provider asks to wait before the next request.'],
  upstream_login: [502, 'The model provider does not accept the gateway’s key.'],
  upstream_error: [502, 'The model provider answered with an error.'],
  upstream_invalid: [502, 'The model provider answered with something that is not a chat completion.'],
  upstream_interrupted: [502, 'The connection to the model provider broke before the answer was complete.'],
  upstream_unreachable: [502, 'The model provider cannot be reached.'],
  upstream_busy: [503, 'The model provider is too busy at the moment.'],
  upstream_timeout: [504, 'The model provider did not answer in time.'],
} as const satisfies Record<string, Refusal>;

export type GatewayErrorCode = keyof typeof gatewayErrors;
export const gatewayErrorCodes = Object.keys(gatewayErrors) as GatewayErrorCode[];

/** The error in OpenAI's shape. `message` may only say more than the standard sentence when it is made of our words. */
export function errorBody(code: GatewayErrorCode, message: string = gatewayErrors[code][1]): object {
  return openAiError(gatewayErrors[code][0], code, message);
}

/** The status with which an error is said. */
export function statusOf(code: GatewayErrorCode): number {
  return gatewayErrors[code][0];
}

export function errorResponse(c: Context, code: GatewayErrorCode, message?: string): Response {
  return c.json(errorBody(code, message), gatewayErrors[code][0]);
}
