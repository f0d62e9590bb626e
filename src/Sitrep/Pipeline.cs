using Sitrep.Annotation;
using Sitrep.Attributions;
using Sitrep.Claims;
using Sitrep.Extraction;
using Sitrep.Models;

namespace Sitrep;

/// <summary>The line from a page to its claims. Built once, then immutable and shared by any number of threads.</summary>
/// <example><code>
/// var pipeline = Pipeline.Create();
/// var reading = pipeline.Read(page);
/// foreach (var claim in reading.Claims) ...
/// </code></example>
public sealed class Pipeline
{
    private readonly ArticleExtractor extractor = new();
    private readonly Annotator annotator;
    private readonly Attributor attributor;
    private readonly ClaimAssembler assembler;

    private Pipeline(ModelSet models)
    {
        Models = models;
        annotator = new(models);
        attributor = new(models);
        assembler = new(models);
    }

    /// <summary>The models in use.</summary>
    public ModelSet Models { get; }

    /// <summary>Version of the program, as it was built.</summary>
    public static string ProgramVersion { get; } =
        typeof(Pipeline).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Program version and fingerprint of the models: readings of equal versions are equal.</summary>
    public string Version => ProgramVersion + "+" + Models.Fingerprint;

    /// <summary>Builds a pipeline over the models that ship with the assembly.</summary>
    public static Pipeline Create() => new(ModelSet.Load());

    /// <summary>Builds a pipeline with further places in its gazetteer, such as <see cref="GeoNamesReader"/> reads them.</summary>
    public static Pipeline Create(IReadOnlyList<NamedPlace> places) => new(ModelSet.Load(places));

    /// <summary>Reads one page. A pure function of the page and the models: no network, disk, clock or console.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cancellation">Looked at between the stages.</param>
    /// <exception cref="OperationCanceledException">Cancelled before the page was done.</exception>
    public PageReading Read(Page page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        cancellation.ThrowIfCancellationRequested();
        var article = extractor.Extract(page);
        cancellation.ThrowIfCancellationRequested();
        return Read(article, cancellation);
    }

    /// <summary>Reads an article that has been taken from its page already.</summary>
    internal PageReading Read(Article article, CancellationToken cancellation)
    {
        var text = annotator.Annotate(article);
        cancellation.ThrowIfCancellationRequested();
        var attributions = attributor.Attribute(text);
        var captureId = Text.CaptureIds.Of(article.Address, article.Page.Content.Span);
        return new(captureId, text, attributions, assembler.Assemble(text, attributions, captureId));
    }
}
