using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Tokens;

namespace Sitrep.Pdf;

/// <summary>Gives pages as their dictionaries.</summary>
internal sealed class PageEntries : IPageFactory<PageEntry>
{
    public PageEntry Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations) => new(dictionary);
}
