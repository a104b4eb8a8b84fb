/**
 * ../shared/research/domain.md, 10.2, typed a second time by hand, in the order of its rows, for the test that compares
 * it with figures.json: measure, year (of several, the last), edition, value, and how it came about where it was not
 * published as it stands; ~ about, > more than, < just under. An edition is the one that states the value: the press
 * release on the sixth report tells 41 % for 2023, the police's of 2023 the three small forms of 2022.
 */
export const typed = `
kok-documented 2022 kok-4 875
kok-documented 2023 kok-5 702
kok-documented 2024 kok-6 868
kok-released 2021 kok-3 612 inferred
kok-released 2022 kok-4 733
kok-released 2023 kok-5 597
kok-released 2024 kok-6 659
kok-female 2021 kok-3 96 inferred
kok-female 2023 kok-5 87
kok-female 2024 kok-6 84
kok-age-22-29 2023 kok-5 34
kok-age-22-29 2024 kok-6 36
kok-west-africa 2021 kok-3 60 inferred
kok-west-africa 2023 kok-5 48
kok-west-africa 2024 kok-6 52
kok-nigeria 2024 kok-6 <25
kok-guinea 2024 kok-6 13
kok-germany 2021 kok-3 <5 inferred
kok-germany 2024 kok-6 8
kok-recruited-germany 2021 kok-3 17 inferred
kok-exploited-germany 2021 kok-3 44 inferred
kok-exploited-germany 2022 kok-4 47
kok-investigation 2021 kok-3 29 inferred
kok-investigation 2022 kok-4 35
kok-investigation 2023 kok-6 41
kok-investigation 2024 kok-6 31
kok-investigation-count 2024 kok-6 206
kok-residence-unclear 2022 kok-4 ~50
kok-classed-trafficking 2023 kok-5 81
kok-classed-forced-prostitution 2023 kok-5 71
kok-classed-labour 2023 kok-5 15
kok-centres 2023 kok-5 19
kok-documented-change 2024 kok-6 23
kok-female-count 2024 kok-6 ~554 derived

bka-labour 2017 bka-2017 11
bka-criminal-acts 2017 bka-2017 0
bka-affected 2017 bka-2017 671
bka-affected-change 2017 bka-2017 25
bka-proceedings 2018 bka-2018 386 inferred
bka-proceedings-change 2018 bka-2018 14 inferred
bka-labour 2018 bka-2018 21 inferred
bka-minors-affected 2018 bka-2018 >170 inferred
bka-affected 2018 bka-2018 ~500 inferred
bka-affected-change 2018 bka-2018 -25 inferred
bka-proceedings 2020 bka-2021 465 derived
bka-proceedings-change 2021 bka-2021 9.7
bka-labour 2020 bka-2021 22 derived
bka-minors 2020 bka-2022 178
bka-minors 2020 bka-2021 193 derived
bka-proceedings 2021 bka-2021 510
bka-sexual 2021 bka-2021 291
bka-labour 2021 bka-2021 28
bka-minors 2021 bka-2021 237
bka-minors-affected 2021 bka-2021 283
bka-minors-suspects 2021 bka-2021 249
bka-labour-affected 2021 bka-2021 147
bka-labour-affected-change 2021 bka-2021 101
bka-proceedings 2022 bka-2023 505 derived
bka-proceedings-change 2023 bka-2023 -6.1
bka-sexual 2022 bka-2022 346
bka-labour 2022 bka-2022 34
bka-begging 2022 bka-2023 1
bka-criminal-acts 2022 bka-2023 7
bka-forced-marriage 2022 bka-2023 7
bka-minors 2022 bka-2022 171
bka-sexual-affected 2022 bka-2022 476
bka-sexual-suspects 2022 bka-2022 488
bka-labour-affected 2022 bka-2022 1019
bka-labour-case-1 2022 bka-2022 555
bka-labour-case-2 2022 bka-2022 301
bka-minors-affected 2022 bka-2022 270
bka-minors-female 2022 bka-2022 81.6
bka-proceedings 2023 bka-2023 474
bka-sexual 2023 bka-2023 299
bka-labour 2023 bka-2023 36
bka-begging 2023 bka-2023 4
bka-criminal-acts 2023 bka-2023 3
bka-forced-marriage 2023 bka-2023 15
bka-minors 2023 bka-2023 186
bka-minors-affected 2023 bka-2023 226
bka-proceedings 2024 bka-2024 576
bka-sexual 2024 bka-2024 364
bka-labour 2024 bka-2024 41
bka-begging 2024 bka-2024 1
bka-criminal-acts 2024 bka-2024 2
bka-forced-marriage 2024 bka-2024 17
bka-minors 2024 bka-2024 209
bka-sexual-affected 2024 bka-2024 465
bka-sexual-affected-change 2024 bka-2024 8.6
bka-sexual-flats 2024 bka-2024 270
bka-sexual-flats 2023 bka-2024 201
bka-proceedings-change 2024 bka-2024 13
bka-proceedings 2023 bka-2024 ~510 derived
bka-minors-change 2024 bka-2024 2.5
bka-minors 2023 bka-2024 ~204 derived

dimr-identified 2022 dimr-1 3155
dimr-female 2022 dimr-1 ~67 derived
dimr-male 2022 dimr-1 ~33 derived
dimr-minors 2022 dimr-1 >25 derived
dimr-identified-per-day 2022 dimr-1 ~3
dimr-counselled 2022 dimr-1 3704
dimr-overlap 2022 dimr-1 13
dimr-suspects 2022 dimr-1 2021
dimr-convictions 2022 dimr-1 509

us-identified 2018 us-state-2023 503
us-identified 2019 us-state-2023 494
us-identified 2020 us-state-2023 494
us-identified 2021 us-state-2023 581
us-sexual 2021 us-state-2023 417
us-sexual 2020 us-state-2023 406
us-labour 2021 us-state-2023 164
us-labour 2020 us-state-2023 88
us-begging 2021 us-state-2023 6
us-criminal-acts 2021 us-state-2023 11
us-sexual-women 2021 us-state-2023 93
us-sexual-under-21 2021 us-state-2023 33
us-sexual-german 2021 us-state-2023 95
us-sexual-bulgarian 2021 us-state-2023 70
us-sexual-romanian 2021 us-state-2023 67
us-sexual-testified 2021 us-state-2023 59
us-sexual-testified 2020 us-state-2023 68

cedaw-convictions-232 2007 germany-cedaw-7-8 123
cedaw-convictions-232 2008 germany-cedaw-7-8 138
cedaw-convictions-232 2009 germany-cedaw-7-8 135
cedaw-convictions-232 2010 germany-cedaw-7-8 115
cedaw-convictions-232 2011 germany-cedaw-7-8 117
cedaw-convictions-232 2012 germany-cedaw-7-8 115
cedaw-convictions-232 2013 germany-cedaw-7-8 77
cedaw-convictions-233 2007 germany-cedaw-7-8 8
cedaw-convictions-233 2008 germany-cedaw-7-8 16
cedaw-convictions-233 2009 germany-cedaw-7-8 10
cedaw-convictions-233 2010 germany-cedaw-7-8 13
cedaw-convictions-233 2011 germany-cedaw-7-8 4 inferred
cedaw-convictions-233 2012 germany-cedaw-7-8 10
cedaw-convictions-233 2013 germany-cedaw-7-8 14
cedaw-convictions-233a 2007 germany-cedaw-7-8 2
cedaw-convictions-233a 2008 germany-cedaw-7-8 1
cedaw-convictions-233a 2009 germany-cedaw-7-8 3
cedaw-convictions-233a 2010 germany-cedaw-7-8 3
cedaw-convictions-233a 2012 germany-cedaw-7-8 3
cedaw-convictions-233a 2013 germany-cedaw-7-8 2
`;
