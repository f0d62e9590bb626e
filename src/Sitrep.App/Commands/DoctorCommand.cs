using System.CommandLine;
using System.Diagnostics;
using Sitrep.App.Storage;
using Sitrep.Text;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep doctor</c>: models, store, versions.</summary>
internal static class DoctorCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var store = Options.Store();
        var command = new Command("doctor", "Checks models, store and versions") { store };
        command.SetAction(parsed =>
        {
            var output = terminal.Output;
            var timer = Stopwatch.StartNew();
            var pipeline = Pipeline.Create();
            var places = pipeline.Models.Places.Count;
            var models = pipeline.Models.LoadAll();
            output.WriteLine($"program   {Pipeline.ProgramVersion}");
            output.WriteLine($".NET      {Environment.Version}");
            output.WriteLine($"engine    {pipeline.Version}");
            output.WriteLine(FormattableString.Invariant($"models    all loaded in {timer.ElapsedMilliseconds} ms; {places} place names, {pipeline.Models.Places.Countries.Count} countries, {pipeline.Models.Units.Count} forms of units"));
            output.WriteLine($"files     {string.Join(' ', models)}");
            var path = parsed.GetValue(store)!;
            if (!File.Exists(path))
            {
                output.WriteLine($"store     none at '{path}' yet; 'sitrep read' makes one");
                return 0;
            }
            using var opened = Store.Open(path, clock, create: false);
            var check = opened.Check();
            var counts = opened.Counts();
            output.WriteLine(FormattableString.Invariant($"store     {path}, schema {Schema.Newest}, SQLite {opened.Engine}, {new FileInfo(path).Length / 1024} KiB"));
            output.WriteLine($"holds     {Figures.Number(counts.Pages)} pages, {Figures.Number(counts.Captures)} captures, {Figures.Number(counts.Claims)} claims, {Figures.Number(counts.Log)} log entries");
            var orphans = opened.Additions().Count(addition => addition.Span is null);
            if (orphans > 0) output.WriteLine($"orphans   {Figures.Number(orphans)} additions no longer find their place");
            foreach (var drift in SiteDrift.Find(opened.Shapes()))
                output.WriteLine($"drift     {drift.Site}: its last {Figures.Number(drift.Recent)} pages look different; {drift.Reason}. Compare their text with the site before you trust their figures");
            output.WriteLine($"check     {check}");
            return check == "ok" ? 0 : terminal.Fail(Errors.StoreDamaged(path, check));
        });
        return command;
    }
}
