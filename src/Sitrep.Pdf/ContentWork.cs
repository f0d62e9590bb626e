using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Sitrep.Pdf;

/// <summary>Reckons the work of a page before it is done: its content, and the forms that it draws, which may draw forms again.</summary>
/// <remarks>
/// Ten forms that draw one another ten times each are a kilobyte of file and ten thousand million letters. No clock is asked: the same document is
/// refused or read on every machine.
/// </remarks>
internal sealed class ContentWork
{
    /// <summary>What drawing one form costs beside its content, in bytes: its resources are read each time.</summary>
    private const long Drawing = 4000;
    private const int DeepestTree = 64;

    private readonly PdfDocument pdf;
    private readonly IFilterProvider filters;
    private readonly IPdfTokenScanner scanner;
    private readonly Dictionary<IndirectReference, ContentLoad> forms = [];

    public ContentWork(PdfDocument pdf, IFilterProvider filters)
    {
        (this.pdf, this.filters, scanner) = (pdf, filters, pdf.Structure.TokenScanner);
        pdf.AddPageFactory(new PageEntries());
    }

    /// <summary>The load of a page, from 1 on.</summary>
    public ContentLoad OfPage(int number)
    {
        var page = pdf.GetPage<PageEntry>(number).Dictionary;
        var resources = Resources(page);
        var load = default(ContentLoad);
        if (page.TryGet<ArrayToken>(NameToken.Contents, scanner, out var parts))
        {
            foreach (var part in parts.Data)
                if (part is IndirectReferenceToken { Data: var reference } && scanner.Get(reference)?.Data is StreamToken stream) load += OfContent(stream, resources);
        }
        else if (page.TryGet<StreamToken>(NameToken.Contents, scanner, out var stream)) load += OfContent(stream, resources);
        return load;
    }

    /// <summary>The page's own resources, or those of the nearest node above it.</summary>
    private DictionaryToken? Resources(DictionaryToken node)
    {
        for (var depth = 0; depth < DeepestTree; depth++)
        {
            if (node.TryGet<DictionaryToken>(NameToken.Resources, scanner, out var resources)) return resources;
            if (!node.TryGet<DictionaryToken>(NameToken.Parent, scanner, out var parent)) return null;
            node = parent;
        }
        return null;
    }

    private ContentLoad OfContent(StreamToken stream, DictionaryToken? resources)
    {
        var content = stream.Decode(filters).Span;
        var drawn = new Dictionary<string, int>(StringComparer.Ordinal);
        var load = new ContentLoad(content.Length, ContentScan.Letters(content, drawn));
        foreach (var (name, times) in drawn) load += (OfForm(name, resources) + new ContentLoad(Drawing, 0)).Times(times);
        return load;
    }

    private ContentLoad OfForm(string name, DictionaryToken? resources)
    {
        if (resources is null || !resources.TryGet<DictionaryToken>(NameToken.Xobject, scanner, out var objects) || !objects.Data.TryGetValue(name, out var token)) return default;
        if (token is not IndirectReferenceToken { Data: var reference }) return default;
        if (forms.TryGetValue(reference, out var known)) return known;
        if (scanner.Get(reference)?.Data is not StreamToken stream || !stream.StreamDictionary.TryGet<NameToken>(NameToken.Subtype, scanner, out var kind) || kind.Data != "Form") return forms[reference] = default;
        forms[reference] = ContentLoad.Infinite; // met again on the way down: it draws itself
        var own = stream.StreamDictionary.TryGet<DictionaryToken>(NameToken.Resources, scanner, out var inner) ? inner : resources;
        return forms[reference] = OfContent(stream, own);
    }
}
