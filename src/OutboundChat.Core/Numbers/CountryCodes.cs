using PhoneNumbers;

namespace OutboundChat.Numbers;

/// <summary>The names of countries, besides their two-letter ISO codes.</summary>
internal static class CountryCodes
{
    /// <summary>ISO 3166-1: each two-letter code followed by its three-letter code.</summary>
    private const string Alpha3 =
        "ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL "
        + "BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD "
        + "CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK "
        + "DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD "
        + "GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GTGTM GUGUM GWGNB GYGUY HKHKG HNHND HRHRV HTHTI "
        + "HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR "
        + "KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR "
        + "MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI "
        + "MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF "
        + "PGPNG PHPHL PKPAK PLPOL PMSPM PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC "
        + "SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA "
        + "TDTCD TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA USUSA UYURY UZUZB "
        + "VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE ACASC TATAA";

    /// <summary>Names that files use and libphonenumber does not.</summary>
    private static readonly (string Region, string[] Names)[] s_others =
    [
        ("AC", ["Ascension Island"]), ("AE", ["UAE"]), ("AX", ["Aland Islands"]), ("BA", ["Bosnia"]), ("BL", ["St Barthelemy"]),
        ("BQ", ["Bonaire"]), ("CD", ["Democratic Republic of the Congo", "DR Congo", "DRC"]), ("CG", ["Republic of the Congo", "Congo"]),
        ("CI", ["Ivory Coast", "Cote d'Ivoire"]), ("CV", ["Cabo Verde"]), ("CW", ["Curacao"]), ("CZ", ["Czech Republic"]),
        ("FK", ["Falklands"]), ("GB", ["Great Britain", "UK", "England", "Scotland", "Wales", "Northern Ireland"]), ("HK", ["Hong Kong"]),
        ("KR", ["Korea", "Republic of Korea"]), ("MK", ["Macedonia"]), ("MM", ["Myanmar", "Burma"]), ("MO", ["Macau", "Macao"]),
        ("NL", ["Holland"]), ("PS", ["Palestine"]), ("RE", ["Reunion"]), ("RU", ["Russian Federation"]),
        ("ST", ["Sao Tome and Principe"]), ("SZ", ["Swaziland"]), ("TA", ["Tristan da Cunha"]), ("TL", ["East Timor"]),
        ("TR", ["Turkey", "Turkiye"]), ("US", ["United States of America", "America"]), ("VA", ["Vatican", "Holy See"]),
        ("VN", ["Viet Nam"]), ("XK", ["Kosovo"]),
    ];

    /// <summary>The English name of a region, or its code if none is known.</summary>
    public static string NameOf(string region) => NamesOf(region).Skip(2).FirstOrDefault(region);

    /// <summary>Its two-letter code, its three-letter code, and its names.</summary>
    public static IEnumerable<string> NamesOf(string region)
    {
        yield return region;
        int at = Alpha3.IndexOf(" " + region, StringComparison.Ordinal) + 1;
        yield return Alpha3.Substring(at + 2, 3);
        string name = new Locale("en", region).GetDisplayCountry("en");
        if (name.Length > 0)
        {
            yield return name;
        }

        foreach (string other in s_others.Where(other => other.Region == region).SelectMany(other => other.Names))
        {
            yield return other;
        }
    }

    /// <summary>
    /// Normalises a name for comparison: letters only, in upper case, without words that some people leave out. Removing accents would need
    /// ICU, which not every machine has, so names with accents are also listed without them.
    /// </summary>
    public static string Fold(string name)
    {
        string letters = string.Concat(name.Select(letter => char.IsLetter(letter) ? char.ToUpperInvariant(letter) : ' '));
        string[] words = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // AND by itself is the code of Andorra.
        IEnumerable<string> telling = words.Length == 1 ? words : words.Where(word => word is not ("THE" or "AND" or "OF"));
        return string.Concat(telling.Select(word => word == "SAINT" ? "ST" : word));
    }
}
