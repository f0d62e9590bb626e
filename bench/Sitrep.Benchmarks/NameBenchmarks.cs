using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Sitrep.Annotation;
using Sitrep.Extraction;
using Sitrep.Models;

namespace Sitrep.Benchmarks;

/// <summary>Names and actors of the demo's pages; one operation is all of them, <see cref="Words"/> tokens.</summary>
[MemoryDiagnoser]
public class NameBenchmarks
{
    private NameTagger names = null!;
    private ActorLinker actors = null!;
    private ImmutableArray<AnnotatedText> texts;

    /// <summary>Tokens of all pages.</summary>
    public int Words => texts.Sum(text => text.Tokens.Length);

    [GlobalSetup]
    public void SetUp()
    {
        var models = ModelSet.Load();
        var annotator = new Annotator(models);
        (names, actors) = (new(models), new(models));
        texts = [.. DemoPages.Read().Select(page => annotator.Annotate(new ArticleExtractor().Extract(page)))];
    }

    [Benchmark(Baseline = true)]
    public int Names() => texts.Sum(text => names.Tag(text).Length);

    [Benchmark]
    public int Actors() => texts.Sum(text => actors.Link(text).Length);
}
