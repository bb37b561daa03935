import type { PackedWords } from '../text/packed-words';

/** Markings, and what stands before them; made by scripts/pack-words.ts. */
export const packedMarkers = {
  strong: [
    478,
    'fb0r-satxpQLfjnfQWerbPagXI2YqwgO_C5AhpxCoZwT6dk_eAF8K0M3aqRcEx_a_Qdl2R3K_bkYeeeluz9_ff2nmzPJwkJyizFhnJKH0974Ds7ckK9WGAu1N-EscoW-cM1SPd2RJVnMv_u3_yqrbwsBR1fj5EParj_kmagXk6wS3gz8Z5-Po2ZkxIMdbF8vROikGND5ugY-nsHX8WnD4pTQW1__UsDCeNQY_JCbkwyMlSoTT0-2Jhkvgcl2H3fJm0r5Dw8uD-bwlQlBCqAHymN3cPzs8WwBpXPpwCR3Dj8IX0WGFuA85z7wHtQHV9l1oTeSBvgYXl5LJvnq2HiON0gCkk92f6GNALOWt_wpJVeRfDF2xMt8uF0bDWWnnAMu-gyIdN-bNxzfqbb_HJPk6o2nHDv3hBb9DPqb1FYwfA2PJi_RAihAQMwx67-zuubdeT4PPTsFSxVP_-DWPK-NYbidkeQM5gbbdp-lbLELdwsO2n8yF5UyxyN7LdrBcLIEyBeRllX3aY81PYUGG8MKH51FAlA6N9K8eh6RtK3pOZkLoZM73mApiARqdnd_jDBERcys6Jx-go3xNlP0HnH86uGd7CfJ9vlsx3Byu3IjJV8wr1AXInGz-600hJlFaviL8PBSj_5x2T-Q1_BmHxuv-J0OchnoIpkPl8UoWML5ovqxwW8RoG9PMYDdj4-AdHwS01DwTO2mL0frjiBK_vQvm7rS4Br7M5f_wkgdscgQfwJj5Kt_unwhIn5Bk5fP0nNkPqxb3iKVls9T1vMgWhEidO9yiP05oc-uqEDaN5ssNbRNBqGVXkC-Ge5v-25l-ua_iBRbk_FFqKVyDufkev_f81t_pdM4Ma1JZ1zAI_w3R-TfP2ybkErsId3_7SFewVQpR1QBr60zJDWN_JUzx7fugzjsT9wK85UqyVYH2Z-kfUBuC5qkjkDbt6H0NWF0ulTvJzwzsqL_BuGLCBwTyTRCTO2ZUxz4K18Zn0poAd6gFWgfuDLy3V2DjXOQlzojWA8MI8281Fgy9ct1T6On9oyzznyg5H2gLTiYA9pFcMFgICIRpI-f9AX-HemcAGJPzAtC_P5Ti7cw-lRQzNRvCQVptKE911wD5S5x3aluTo77dbTehqj1zslfJtuE1C6D6XtoNx5X6MOGwSp6FGsnbmG7wkiPguTt8b7vIqRXweCGIw3eQohmdoVfuHjLdP9N1n_kLUdpt8Rk89pxeYZ49StJ7qROc-ebYhHkHO02wkwO39PCzBRPJ9uJp7BohB2f40lVe_woEHfI_xgxoAa6y2EqfHTnlSpDFBKDCIn8ZbygOKySTbg4v',
  ],
  weak: [
    81,
    'F_yk4X63QAcIjgZPpFEVQUEEZPkZUJebnR8b1ha7kuEUr1ZNYO1AlTeokPC_5J8FhpFf3u2LlMeyNsMGdYS0Dc2UodrX8Rxw9FIn4epQ1SIe1YBGgS_ReMIKcq75LOh4fUdxTviYLgG-yM15QKO8e4i1fFlDS9QKMnBlOmhkIbGlq5LXjAc9LwKyWRkK8kolcxYuL6GiAt_j-pK-FJfLfmfilMA_1IU1OxY4huHWeV-zwia-Gh0bhq3FlBAeyK0dKj_',
  ],
  qualifiers: [
    69,
    's-tx7dVvbcE0T6zm-cxjx8qUU-PIM3YCtBycXM2mckgDs-ZXMsRMWN9-G4EHoAXaI6B5gwKGXdFBzMoZTg_cxpBlnCnHAseyv_gxR_-gYXxJ-e68lUC0buHYa5Wmo9UJagWaMRb4qLV_vw3gqPA18MmDLwalFbar1TOR-XCLqyuso_pJS80WyxZIekYp32JRbgslfhmogDvvVzhSe-B6aTnR8NW-HoX',
  ],
  labels: [
    105,
    '0Wyhrr-F9sVgfJ7_tclp7sGsMqL4Ez9oTCb4P6m4VRe__Sve17Abd-q6O4m8GUIPkRUuQ44-RZ0mbklHIllvyY05WY_5Guvxeq4YKfQSzQqpkvY48IQ_4E2rFWqq0yVeMc8J_uZlc__NFD_Yuhwe-QfVhjs_33T0qeWyff5lJR1z_ui6kTKd5BEiJOgzXm3vGa8rr6epsUmWRfUB37YPV5TgkOjmUseC_odp8aLzFnOznvrYHKmMQG6RFfXAuaPMtQP4uHq9dxnS-c82hJc98Fnat-SzF6ZbF-pRf9naA1-u-l1aFH-PQwVannOdF1Ckm734H9OS_LIn',
  ],
} as const satisfies Record<string, PackedWords>;

/** Where a marking can begin. */
export const markerHeads: readonly string[] =
  'confi*,comme*,in st*,attor*,lawye*,solic*,legal,subje*,for i*,inter*,for e*,emplo*,not f*,do no*,under,cover*,share*,nda r*,trade,mater*,mnpi,top s*,offic*,for o*,fouo,nofor*,contr*,board,need *,eyes *,for y*,restr*,limit*,treat,pleas*,keep *,vertr*,firme*,nur f*,nur z*,für d*,zum i*,nur i*,rein *,vs nf*,vs nu*,vs ve*,versc*,gesch*,betri*,nicht,weite*,unter*,bitte,anwal*,diffu*,usage,à usa*,a usa*,réser*,ne pa*,secre*,sous *,corre*,uso i*,solo *,sólo *,única*,exclu*,uso e*,de us*,para *,no di*,no re*,no co*,prohi*,difus*,uso r*,bajo *,alto *,riser*,ad us*,per u*,ad es*,esclu*,non d*,non i*,vieta*,segre*,apena*,somen*,só pa*,não d*,não c*,não p*,não r*,sigil*,circu*,divul*,proib*,bedri*,allee*,uitsl*,enkel,voor *,niet *,staat*,poufn*,do uż*,tylko,wyłąc*,użyte*,tajem*,nie r*,nie u*,nie p*,konfi*,föret*,endas*,enbar*,för i*,sekre*,affär*,får e*,får i*,sprid,ej fö*,kvali*,fortr*,kun t*,til i*,kun i*,må ik*,forre*,kun f*,unnta*,skal *,ikke *,luott*,vain *,sisäi*,ainoa*,salas*,liike*,ei sa*,ei le*,ei ja*,důvěr*,pouze,jen p*,pro v*,pro i*,k int*,obcho*,nešíř*,nepos*,dôver*,len n*,len p*,gizli*,ÇOK G*,GİZLİ*,KESİN*,HİZME*,dahil*,yalnı*,sadec*,şirke*,ŞİRKE*,kurum*,hizme*,ticar*,payla*,конфи*,для с*,дсп,для в*,тольк*,исклю*,комме*,адвок*,не дл*,не по*,не ра*,не пе*,конфі*,цілко*,тільк*,лише *,комер*,повер*,за въ*,社外*,機密*,極秘*,厳秘*,部外*,取扱*,取り*,関係*,社内*,秘密*,マル*,丸秘*,転送*,持出*,持ち*,他言*,営業*,机密*,绝密*,商业*,公司*,高度*,严格*,保密*,密件*,内部*,仅供*,仅限*,仅内*,严禁*,请勿*,禁止*,注意*,絕密*,商業*,內部*,僅供*,限內*,請勿*,대외*,기밀*,극비*,사내*,내부*,사외*,영업*,회사*,외부*,무단*,배포*,uz in*,doar *,nu di*,bizal*,belső,csak *,szigo*,üzlet*,εμπισ*,ΕΜΠΙΣ*,ΑΚΡΩΣ,απόρρ*,ΑΠΟΡΡ*,για ε*,μόνο *,povje*,zaupn*,za in*,rahas*,untuk,tuyệt,bảo m*,lưu h*,ลับ,ลับมา*,ลับที*,سري,سري ل*,للاست*,סודי,סודי *,חסוי,לשימו*,गोपनी*,अति ग*,priva*,sensi*,privi*,propr*,nda,busin*,pii,phi,cui,witho*,all r*,work *,gehei*,entwu*,persö*,reser*,broui*,borra*,bozza,rascu*,infor*,tajne,zastr*,tajné,vyhra*,hemli*,hemme*,begre*,begræ*,salai*,özel,kişiy*,секре*,внутр*,wewnę*,親展*,비밀*,bí mậ*,tlp'.split(
    ',',
  );
