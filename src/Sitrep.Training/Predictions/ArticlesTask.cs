using Sitrep.Extraction;
using Sitrep.Training.Articles;

namespace Sitrep.Training.Predictions;

/// <summary>The article of each page: body, title, authors, date, address, language, publisher.</summary>
internal sealed class ArticlesTask : PredictionTask
{
    public override string Name => "articles";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var extractor = new ArticleExtractor();
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(run.Input))!, "html");
        var number = 0;
        foreach (var line in run.Lines())
        {
            number++;
            if (!line.TryGetProperty("id", out var name) || name.GetString() is not { Length: > 0 } id)
            {
                throw new PredictionException($"{run.Input}:{number}: no id");
            }
            var answer = ArticlePages.Answer(id, extractor.Extract(ArticlePages.Page(line, id, folder)));
            output.WriteLine(answer.ToJsonString());
            run.Count(answer["body"]!.GetValue<string>());
        }
    }
}
