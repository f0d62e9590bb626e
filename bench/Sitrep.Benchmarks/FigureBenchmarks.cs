using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Sitrep.Annotation;
using Sitrep.Extraction;
using Sitrep.Models;

namespace Sitrep.Benchmarks;

/// <summary>Figures over ready tokens and tags of the demo's pages; one operation is all pages, the column of words tells how many those are.</summary>
[MemoryDiagnoser]
public class FigureBenchmarks
{
    private QuantityReader reader = null!;
    private ImmutableArray<AnnotatedText> texts;

    [GlobalSetup]
    public void SetUp()
    {
        var models = ModelSet.Load();
        reader = new(models);
        var annotator = new Annotator(models);
        texts = [.. DemoPages.Read().Select(new ArticleExtractor().Extract).Select(annotator.Annotate)];
        Console.WriteLine($"// words: {texts.Sum(text => text.Tokens.Count(token => token.Kind != TokenKind.Punctuation))}");
    }

    [Benchmark]
    public int Figures()
    {
        var found = 0;
        foreach (var text in texts) found += reader.Read(text).Length;
        return found;
    }
}
