using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Takes the article out of a page and leaves the furniture.</summary>
public sealed class ArticleExtractor
{
    private readonly BodyModel model;

    /// <summary>An extractor with the model that ships with the assembly. Safe on any thread.</summary>
    /// <exception cref="Sitrep.Models.ModelException">The model is missing or damaged.</exception>
    public ArticleExtractor()
        : this(BodyModel.Shipped)
    {
    }

    internal ArticleExtractor(BodyModel model) => this.model = model;

    /// <summary>The article of the page; with no blocks when there is none, and a diagnostic that says so.</summary>
    public Article Extract(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var decoded = PageDecoder.Decode(page);
        if (!page.Notes.IsDefaultOrEmpty) decoded = decoded with { Diagnostics = page.Notes.AddRange(decoded.Diagnostics) };
        if (string.IsNullOrWhiteSpace(decoded.Content))
        {
            return new() { Page = page, Address = page.Address, Text = "", Blocks = [], Kind = PageKind.Empty, Diagnostics = decoded.Diagnostics };
        }
        var diagnostics = decoded.Diagnostics.ToBuilder();
        var article = page.Format == PageFormat.Html
            ? new HtmlArticleReader(page, model, diagnostics).Read(decoded.Content)
            : new TextArticleReader(page, diagnostics).Read(decoded.Content);
        return article with { Diagnostics = diagnostics.ToImmutable() };
    }
}
