using Sitrep.Text;

namespace Sitrep.Annotation.Places;

/// <summary>Words that say what kind of place a name is, and how fine it is then.</summary>
internal static class PlaceClasses
{
    private static readonly WordSet Points = new("camp camps airport base bases airbase airfield airstrip crossing checkpoint bridge dam port harbour harbor hospital clinic prison jail plant barracks refinery oilfield mine square market bazaar " +
        "school university mosque church cathedral temple station stadium hotel tunnel reactor depot embassy");

    private static readonly WordSet Districts = new("neighbourhood neighbourhoods neighborhood neighborhoods quarter suburb suburbs district township slum borough favela ward");

    private static readonly WordSet Settlements = new("city town village hamlet");

    private static readonly WordSet Areas = new("province governorate region county state valley coast coastline countryside delta front frontline frontlines plain plains island islands archipelago peninsula corridor enclave pocket prefecture area " +
        "voivodeship oblast department canton territory highlands hinterland border");

    private static readonly WordSet Waters = new("river lake sea gulf bay strait straits channel canal ocean basin mountain mountains hills range desert forest glacier reef volcano");

    private static readonly WordSet Modifiers = new("air refugee border military naval army power nuclear displacement transit prison training tent relief oil gas railway bus general international");

    /// <summary>The class word in one or two tokens that begins at the token ("camp", "air base"); its last word, and the tokens it takes. Zero for none.</summary>
    public static int LengthAt(AnnotatedText text, int at)
    {
        if (at >= text.Tokens.Length) return 0;
        if (IsClass(text[text.Tokens[at]])) return 1;
        return at + 1 < text.Tokens.Length && Modifiers.Contains(text[text.Tokens[at]]) && IsClass(text[text.Tokens[at + 1]]) ? 2 : 0;
    }

    /// <summary>True for a word that says what kind of place a name is.</summary>
    public static bool IsClass(ReadOnlySpan<char> word) => Points.Contains(word) || Districts.Contains(word) || Settlements.Contains(word) || Areas.Contains(word) || Waters.Contains(word);

    /// <summary>True for a word that before "of" says what the name is: "the town of Halvern" - a slum of Halvern is another place.</summary>
    public static bool IsKind(ReadOnlySpan<char> word) => Settlements.Contains(word) || word is "province" or "governorate" or "region" or "county" or "state" or "island" or "islands" or "peninsula" or "canton" or "territory" or "district";

    /// <summary>True where no city of the name can be meant: the Dnipro river is not Dnipro.</summary>
    public static bool IsWater(string classWord) => Waters.Contains(classWord);

    /// <summary>True for a part of a city.</summary>
    public static bool IsDistrict(string classWord) => Districts.Contains(classWord);

    /// <summary>True where a first-level region of the name is meant before its city.</summary>
    public static bool IsArea(string classWord) => Areas.Contains(classWord);

    /// <summary>True for words that name another thing than the place itself: the Korren valley is not Korren. "town", "city" do not.</summary>
    public static bool IsPart(string classWord) => classWord.Length > 0 && !Settlements.Contains(classWord) && classWord is not ("region" or "area" or "district" or "state" or "county" or "territory");

    /// <summary>The precision that the class word gives; the other where it gives none.</summary>
    public static PlacePrecision Precision(string classWord, PlacePrecision other)
    {
        if (classWord.Length == 0) return other;
        if (Points.Contains(classWord)) return PlacePrecision.Point;
        if (Districts.Contains(classWord)) return PlacePrecision.District;
        if (Settlements.Contains(classWord)) return PlacePrecision.City;
        return PlacePrecision.Region;
    }
}
