import type { PackedWords } from '../text/packed-words';

/** Headings by kind; made by scripts/pack-words.ts. */
export const packedHeadings = {
  email: [
    56,
    '26IneDBD6p88km6vVaQLGD0CE2TQ_KF1vmYxwrAxJhHBHetsS8Ffy084cfpWf6xQQZe_IX_4frJfwSzDiiqhlfDI5gHeP6G9oLFwUq_1hn6J1OYGF0m_f3oE0B0CvuA-jtUH-t4H_Uy8xJZCrwpswm6RTn_h-jreUQq4xb_',
  ],
  phone: [
    110,
    'xLyvIB-VG7Vo3i-8gzhEQWX9i1ujPxWzGadnggyX_fKn-hswEqGv_EUyt9ork6rYpe7Wzujih_pBFkapbMBqz-2z-6KtUc___m6IUnBIBrswz3H_Kii7PyMi8tyLDuwvQ08JhBdrTlH8_L7BU85VynGRRPgYqYkcVig1D-gHcS6w6GqKf2v__xEZ-MG7FiB_NzKmeqeOPXQtClUmvgAX3-sBo2C4FlMb2evkwHl7TvCqWJe9waH-Jla45jCMf3mUcFfmU8IKoxbPcxRcopLwi8-D_WyDcWXnwWB4iy3Zz6P4AE_BB_6Gh',
  ],
  given: [
    63,
    'XnG1aP3u-G3-pXqMHCcC6PoSFm5yKL9SnVcNmf3Pdn8cg5DixdSAi9O9PVw3oyRQNF07v_7t3hbT2YVDfrhk-Bq-GFQzhcRh5DuwJT-V2iakFe2cNI-1BIt9KxKEpuVD4ABkbjzUw4vKfBb2VFhiURX0EE4AH8UVaLB5454NYZ-Ec68ncl-UXvhaJ',
  ],
  family: [
    55,
    '4RK5jB9Frv0QOPl_DZjzX5L3-tHGGM9ODSXA7fb4aVZH-D8pSJH8Ua2dEkRNKdP55qxVAxpj-51OnNih6f1LNXqKDSR7BBYr-PchJS-ZNOug9uZvCU7WTG4ctSJ0xp_uIvFtKM4IMEnkecGhW9FzST7kKXuAwIlik5R',
  ],
  person: [
    137,
    'pY8kfDbyKM-6P-P95SHZ9Xg25gJZMh82_8pr0FzJfAqZhhOKemYGoIwI_IjVg_7ouvCOt1xt11OkUqAMnhHqQRenzLEegbRjRKoDT5u0iYXlrF3mt8ej8kc54CCVghRHJ9dE6egX3mPgEi2JCHYlTvwl9AIZVeoj3bcfHicVvNkP0h7w8b-hBfiYQtiempGQcOHEIfH58OEk7vhBBb5fAQ9P6NmFbQTI8TYdNUUe90PnidN7PCiXrBOXtQ8ZU-Wlbj1n6ihLlQctrrvEmDxJjyvGj20uDJcIqYs0yu-LLDe_8-8RyNmD3GM7LNfCb014j2-a2wPxnBUb8zhFi936YSB8n2xxicXzi743krqFdu8L2dgN9WZ_u1T',
  ],
  name: [
    63,
    'Fvgy_p23sZf1aQ4Lyw7qeLt-aPVNuhHkBcfE_CaMH6WycIKf0xrxSZNTChPXBDJ1JU1-iPaVMRfkxRHiZiIMeAV9hqQHUzVUhVe4AqjlFnVOxHvO41EIEwXmnWpdwwKY8i1zg1G8JdasfCTffjLt0Xt5KKX3e2ewwUZ_H8-_-fQpyB__JEE3kR3z',
  ],
  customer: [
    171,
    '2GH2c_6sKt9eaJ_-fQmiBC8pTDa1BoJyJQOsl0q-A3nBNE_7sKa-9mMqcleTucsgj1-xrFkEXEpQmgDhID4T8ugzx3AZM1EDkmODDUhZmOubTP33T09GGEMhpajxgooo2xlsnFx69_5Qi6suTKIYnwfEK9t1vgfEGajPJNFBIXgJwWPQTlBYiTsZIHy-lwgFJq_AiL-aYjgvChZXfSegKosG7Ad4L-4A49203uBs2Gy5TZYCykP7jEY5BAptwKFYVoBewCfgvLSZWAq4TGkaxH-RPZAaR4eE_K6DPw-PR9uKM6MeNh3UsNhVQSBQpHbYvEfwrkqJEi5YrbnF6asIZ40Fz6aEFfZpLUamixTKTqn0e0TL3l9kIPwQWQrGInaioKNk30xZbuI7D8bVcfndDUriELLOhd1IBRwj-IoUGSUtZN-BDhB1K4z_x2cJkChDnhUPTiv0QOf',
  ],
  birth: [
    80,
    'GcjjEMjyyzaIHmCDvhxRyUhUTRKyZefguui4ng38QO4P6FF3N-WvuL7mlLT2zvOAYdCAVGvtXx5uVESpPJQ_NVkpuJ_7rrHr3xlp088GZgevYkCkTbWqwF0wRPG3nqz71QGgz_CQ0cXWJ7eVOLRwXcILSD5PgYKCXm3FfLWIlm_-mBRf6IVepuMbZJ5BFVoXSRn5AWYBerl26lS0sI09vq0OmCf9I5_mD8DGH',
  ],
  address: [
    143,
    'rTf3fAd14Xm7lDPTNKBZIuEvYD99YygrpcQIkbgY5_p5ARvmLYg0x59umZ4RBZwKXvZbcpHZ_d5CATznvv-mHA6x2JjdAU-wYaLWpIs5td5QLhy7_eevl3VxMEyj1TwWA7AYXq_NExWAA_KpWT7hwhOQsdyDrSyYSwviYz8gmfmc4G4wpAeIeAYwfWumeR9g-Z6pnV8hq4KxSdSG2YNj9Ah_TqSpBmV4-pnEIXKD8_xmQIuWO96e3meWr2Rr3xkjbFwOF-VV5zLGr3z_zbd-NfTZ3E_vBUPZIvrRvgVXCfuqF6I-RA9FRdkUTMSzjBtn9hZLwxtnxx-Qc1yWmUEySBIvAgOg4u2LPICE3FUCNLlL3dzBK1bxSs8BgoyWTBAcXkKeB',
  ],
  place: [
    78,
    'E7dfdPQz3sjGYpf2YETjs8gPzT9S4QO7bOx5e20AFO_HeOLrOG3mI25jKFYPHz_4pbRhlAUENuJhOtE_jLKfUOetb53rJqZlTri7oKeoCaCG1Gd-KL2dbgCHo0pWBqCYmGlKGYK3jDTjHZLF2Cp_OAhvQcOHbQeBkogZOMDD-c9bLmp_6xNRwWkf1wwBcD6dZhL0w0IAVr_K3ZmxvglT0basblgAJoYP',
  ],
  bank: [
    64,
    '8anXK1xp5zrA9VLusQYBWcFpgW5falPyzPH8l5u0VATCet2eKgxTBidphJfAxIDKFARxg94dAEZeJFusmf6U_fwR6E-V_7QIbCkir97ykiWZ1mb4BeyCyszgE5XPbGohXgPXy9ZtTDjiJMDSfRGUPXkaVuICLKBqbuTXqEBzA4-GtYce7SQBwxOim_Hn',
  ],
  card: [
    39,
    '_LdVU034AOKA3htiitfWCgE7FfZG7GfQLyKSIY-lOHgTR6clsdYImljvWGfnpy4EekI_kMAHVt2aCEL6R2lrhQdMHWL8rYh8P61wTlHOYL8i6U_56MdNxf',
  ],
  personalId: [
    188,
    'hxtPiAfXKZAL_5Ib0bqs7cNxZy0NnEAPreX_HQk2jLgv-i0_8MmdbieKi1nfnxyAzr_r24DHI7KPz-y6G3A9ZMAtFu5Fmts8LS4rBe7XlZ3M7qfjtPRwvzWXycGyXn4f51V5gIRIf1zrAtMdCpCVGm-C7Q2zpTS2IU6JLHJvo6n5xVUguhMw8v_yqvoqMIA__Za9CnfgPVnWuiKYbhF_02HUovHY8hy_-M01aqJW_2s8oH9VVk-H9vrgMvD2v5SSE-o2L4gDTRN1kyCt0FdeJMO46p9z38qZp2-T6IyHn9Xg_X8FfCbeEM_83w0Akge9_QWDRxE0LA9xp7BaDQVJVFqvAZy6v2B7XeayyD6FZvz3Uq5_nn-UdpOf-BK_98a3txME_9V9-Z7bsdel1DMKrxHhu-77Zn2towdi_GHNomY2lp5M5K5Iu-pRN9_4O75QIBrYGBcZvfM6m3cBTlDhcfGuPzFkMgoLjk3x18Mv7XN9FuwxO6pheVH4zRngjX',
  ],
  password: [21, 'C2xapl9W3gwVB5D6i4k5P0HQcGj-BqfgKAVVq-o_jkwNZfskJ4HjPRcGF0zvdCuUbuT'],
  ip: [3, '96ktt-ugusZ'],
  private: [
    123,
    '7qEgxcHT_6mgxlaIC6tmmgL0l0gaJVDWnNlQjJL8R9-2ZqRngogUv6cSjg42Oga34KS27JiF7VV3E19JldlqSWT4ETxS5o6jnYMn2H65hX9NwLGU96F0DKE7we5H_AhZft_56wLRW8-FQ353_P4KHh8n6EGemYNKQ9Iue0Sw8FBdrj8ES1k4W1R0un8eeg_PaT8EPTfT-jN7dyvjv6wljO2gTXot8nTek-Kc7G0ngoaX__4oyhG0IN-h_UajRVRscFaXf0_kWbt_TG_Nfatkq3C-85DK4WOeYu7OAPdQHCvhnDUyNL7FVYzIIE5jLuMRCAUlefp7dtN7hMmj9SBXP',
  ],
  about: [
    178,
    '_0R6aw6dyLQlGH8_1EHNKAvQmFe83I__6svQvEcFgN_5vngvupN_fVfiLxwiMKtBmWqpRv8UR5lEk6M8f__zGIa6qQXJudE8wVL-i20LPz5jqs3ZTXLH_QqXBnnBHJM_lyMUV5YnY0s3PFxMYb_clF7D0V0Tz_kwFDdbwpHZ_lTGDRY5XgWfCVfqU-pFx4oIYaBZ37quHfUi0Gax_u2ML-_6CL5ZkcbNToE4rzC3gJ3847_EljoiWR_YLiij2b75IAGqGGFQO4TDs3E8U45ocRzsTw7xK05R9Kitbu__2rQwSmI6z98LUx7N_bBjv8zBtRxf7iMa3FCwZVHEhzCj-C1f-j9Kg_-BcS8P1PeW7TLXExJDl-G4mT7JZhMqVCjF-I95h7r5Ekw-fAZ5XAi-dmRtiRs0rCW8_0Vhei___v3f-aTEdw4IGMPKi-hgfeC3W3bQfRvGWYU7YMcBrE0_8ezvo_CEOr1ddxy_e9W_',
  ],
  company: [
    69,
    'OTkHUWiqNqMGsLktcEk7Sr__9ivYKkiB5IJDsaWpbf_DDqCEuqxkX8wv4hHv6qeciejt86oYlZ9gWN61CtSGdGFHGYRAYf40XG8GZ2ERw3gVUkV6TXRMT-f0w0RKfmLSdkhsfp6dOyzz1_gh9iM4W89daEPS3lN3kvewZFuFMXS6shekBnfuS7dtbM3COhDBBeJbD0oB',
  ],
  venue: [
    94,
    'Ei8pIxsV-0XCGLZfowP9cybnRVijuQ5XrgCgeyIdRVRxLktUSH-PLfZhnQ4QDD-w7X5WkMs6lqsoAdJQK_hDgfnMb_emM2w27fLnX3cZ-OpORvJsC62K-eHmnTQsOk7hsb_Ocn1NqoSmvp-CpP_hNjfbf4bUyNq_K8SDfvFyibalRwpozWo5VKQ_X0g8PHBsKb--Cv__bDM6mnGj_OrhGS_8h_MCSV7LlGijBIo_JTflId3a_2eFs-C4EvxkV4YVAUwNeWOvWKPsZb',
  ],
  figure: [
    199,
    'oFBY0yQah97vz-ABlY_vYNmu_6mqFN0mCr4rewJrJh_Kgf_ydhdCyEPlLvhdOs7TMygp7694hz3-SHZFbnEAm2NLXKIY8MWy9nM_ehoYWFgZBBxbTGxs86PH_34f_6pHBlEr_hlXv-xUuIw72miZc3ZEqE7q-hlUs3x2Ue858ulKWpnl0xS_a_-tgf4Mt9mythPgg2_KreFvMkxnJ8OA05OF6FPshEZmhvnwChHgR_NzqsUkzwWPWM8BtjIhlAGW_iVDYaCIAXHIU_pf4NUL0yA-8a5mVupv1njvEQNkNd1P2_Y7Hv9WpLZQ63OMSUkWAzEOmaf3W6J2BGWSmwTr4ujnsEuF6STXe-h72mn_4g8o09xh8-X_7G1EuzPjM9f8TBx9nkWytNZJ9bOVcJS0CKzt_Ma4o4UY8QIL2VE-EqeK7cRwzV4zkgrH_z1rX_I1iP7_4Q2HKg_FMd3RjbdsBIMvtDuwaD9TFwKrHyMKS5zMa774l_nsGM1_8_t6wBXUFpz2-n5xGEevhf9jXOzMJ9',
  ],
  goods: [
    186,
    'IfzAH-4v74utJG4S-NH97oyq6Rv2HKrov-hAzr39eKjfbBtS2qtndk-A5LUH7_Tg0lEJ-hFgqM0Q0t0G00jy9S5zmrqKdYmoMyvZXEQ_HIvwS7CNPxZrgQeiBxLQI8VNqAJkedq1yYDnUG1XFXW2__Hayz-PldtVBL_CnKQt13v-aIfEp49AhRf5QemlNDeD77X4P4RYPzbdsVlEnY6g5r8QO-8Cf1TayFVWbNc_WbivqMw-H_xP2CAerWJRoHfv_g-dv8POSouD6jLh4H4cbv3Je8slqXPzq__7Yb_58p0ECrJEQJ7ZPrSA35UfdS_LTg8v_gSMRE_DZfseH9gH_fYsx9DdlU8N4me4pUdpmyc4A5pJCuWT62U_1udH83Cz8JJqv5lcXocUr7WfypnzIT_rt_sF95EpCklc9YC__L_xUodY1pgCcIevydH_ZuxspJuNRv896s5R6__rhtzZxCr_Uo46jrrkRd87Z67e2oNrf9OQzS5Yq-L_f',
  ],
} as const satisfies Record<string, PackedWords>;
