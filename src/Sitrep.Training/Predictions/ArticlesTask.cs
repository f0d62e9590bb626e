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
        run.Answer(output, line =>
        {
            var id = line.Key("id");
            var page = ArticlePages.Page(id, line.Optional("url"), folder) ?? throw line.Bad($"no page {id} in {folder}");
            var answer = ArticlePages.Answer(id, extractor.Extract(page));
            run.Count(answer["body"]!.GetValue<string>());
            return answer.ToJsonString();
        });
    }
}
