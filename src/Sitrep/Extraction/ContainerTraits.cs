namespace Sitrep.Extraction;

/// <summary>What tag, class, id, role and itemprop of an element tell about the text inside it.</summary>
[Flags]
internal enum ContainerTraits
{
    None = 0,
    Navigation = 1 << 0,
    Footer = 1 << 1,
    Aside = 1 << 2,
    Comment = 1 << 3,
    Related = 1 << 4,
    Caption = 1 << 5,
    Newsletter = 1 << 6,
    Support = 1 << 7,
    Share = 1 << 8,
    Bio = 1 << 9,
    Advertisement = 1 << 10,
    Byline = 1 << 11,
    Date = 1 << 12,
    Tags = 1 << 13,
    Legal = 1 << 14,
    Popup = 1 << 15,
    Paywall = 1 << 16,
    Widget = 1 << 17,
    Embed = 1 << 18,
    Correction = 1 << 19,
    Standfirst = 1 << 20,
    Content = 1 << 21,
    Hidden = 1 << 22,
    Header = 1 << 23,
    Article = 1 << 24,
    Form = 1 << 25,
    Link = 1 << 26,

    /// <summary>Traits of elements that never hold the article's own text.</summary>
    Furniture = Navigation | Footer | Aside | Comment | Related | Caption | Newsletter | Support | Share | Bio | Advertisement | Byline | Date
        | Tags | Legal | Popup | Widget | Embed | Form,
}
