using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Sitrep.Annotation;
using Sitrep.Attributions;
using Sitrep.Claims;
using Sitrep.Extraction;
using Sitrep.Models;
using Sitrep.Situations;

namespace Sitrep.Benchmarks;

/// <summary>Each stage over the pages of the demo; one operation is all pages. The ratio to <see cref="Whole"/> is what counts.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private Pipeline pipeline = null!;
    private ClaimAssembler assembler = null!;
    private Annotator annotator = null!;
    private Attributor attributor = null!;
    private ImmutableArray<Page> pages;
    private ImmutableArray<Article> articles;
    private ImmutableArray<AnnotatedText> texts;
    private ImmutableArray<ImmutableArray<Attribution>> attributions;
    private ImmutableArray<RecordedClaim> claims;

    [GlobalSetup]
    public void SetUp()
    {
        pipeline = Pipeline.Create();
        annotator = new(ModelSet.Load());
        attributor = new(ModelSet.Load());
        assembler = new(pipeline.Models);
        pages = [.. DemoPages.Read()];
        articles = [.. pages.Select(new ArticleExtractor().Extract)];
        texts = [.. articles.Select(annotator.Annotate)];
        attributions = [.. texts.Select(attributor.Attribute)];
        claims = [.. pages.SelectMany(page => pipeline.Read(page).Claims).Select(claim => new RecordedClaim(claim, default, default))];
    }

    [Benchmark(Baseline = true)]
    public int Whole() => pages.Sum(page => pipeline.Read(page).Claims.Length);

    [Benchmark]
    public int Extraction() => pages.Sum(page => new ArticleExtractor().Extract(page).Blocks.Length);

    [Benchmark]
    public int Annotation() => articles.Sum(article => annotator.Annotate(article).Tokens.Length);

    [Benchmark]
    public int Attribution() => texts.Sum(text => attributor.Attribute(text).Length);

    [Benchmark]
    public int Claims()
    {
        var found = 0;
        for (var i = 0; i < texts.Length; i++) found += assembler.Assemble(texts[i], attributions[i], "k").Length;
        return found;
    }

    [Benchmark]
    public int Fold() => new SituationFold().Fold("s1", "demo", MeasureBook.Empty, claims, []).Topics.Length;
}
