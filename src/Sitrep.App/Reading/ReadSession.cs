using Sitrep.App.Storage;

namespace Sitrep.App.Reading;

/// <summary>Reads pages into a store: the pure half on all cores, one writer, in the order of the inputs.</summary>
internal sealed class ReadSession(Store store, Terminal terminal, Progress progress)
{
    private readonly Pipeline pipeline = Pipeline.Create();
    private readonly NotFetched notFetched = new();
    private readonly PageNotes notes = new(terminal.Notes);
    private int added, alreadyRead, again, superseded, failed, done;

    /// <summary>Reads the inputs; 0 when all went well, 1 when some could not be read.</summary>
    public int Read(string situation, IReadOnlyList<string> inputs, GivenFacts given, CancellationToken cancellation)
    {
        store.BeginRead(situation, string.Join(' ', inputs));
        var batch = new List<Page>();
        foreach (var item in InputFiles.Open(inputs, terminal.Input))
        {
            cancellation.ThrowIfCancellationRequested();
            if (item.Error is { } error) Fail(error);
            else if (item.Link is { } link) notFetched.Add(item.Name, link);
            else batch.Add(given.Fill(item.Page!, store.Clock.GetUtcNow()));
            if (batch.Count >= Environment.ProcessorCount * 4) Flush(situation, batch, cancellation);
        }
        Flush(situation, batch, cancellation);
        foreach (var error in notFetched.Errors()) Fail(error);
        return Finish(situation);
    }

    /// <summary>Reads pages that are at hand.</summary>
    public int Read(string situation, List<Page> pages, string name, CancellationToken cancellation)
    {
        store.BeginRead(situation, name);
        Flush(situation, pages, cancellation);
        return Finish(situation);
    }

    private void Flush(string situation, List<Page> batch, CancellationToken cancellation)
    {
        var version = pipeline.Version;
        var known = new string?[batch.Count];
        for (var i = 0; i < batch.Count; i++) known[i] = store.FindKnown(situation, batch[i], version);
        var readings = new PageReading?[batch.Count];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, batch.Count, options, i => readings[i] = known[i] is null ? pipeline.Read(batch[i], cancellation) : null);
        for (var i = 0; i < batch.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Save(situation, batch[i], readings[i], known[i], version);
        }
        batch.Clear();
    }

    private void Save(string situation, Page page, PageReading? reading, string? knownAddress, string version)
    {
        var outcome = reading is null ? SaveOutcome.Known : store.Save(situation, page, reading, version);
        done++;
        switch (outcome)
        {
            case SaveOutcome.Known: alreadyRead++; break;
            case SaveOutcome.ReadAgain: again++; break;
            case SaveOutcome.Superseded: superseded++; break;
            default: added++; break;
        }
        progress.Done(reading?.Article.Address ?? knownAddress ?? page.Address, done);
        if (reading is null) return;
        foreach (var diagnostic in reading.Diagnostics)
        {
            if (diagnostic.Code is DiagnosticCode.NoPublisher) continue;
            progress.Clear();
            notes.Tell(reading.Article.Address, diagnostic);
        }
    }

    private void Fail(Error error)
    {
        failed++;
        progress.Clear();
        terminal.Fail(error);
    }

    private int Finish(string situation)
    {
        progress.Clear();
        notes.TellRest();
        LedgerReport.SaveBook(store, situation);
        var parts = new List<string> { Count(added, "new page") };
        if (superseded > 0) parts.Add(Count(superseded, "changed page") + " (the old text is kept, its claims count no more)");
        if (again > 0) parts.Add(Count(again, "page") + " read again by this version");
        if (alreadyRead > 0) parts.Add(Count(alreadyRead, "page") + " already read");
        if (failed > 0) parts.Add(Count(failed, "input") + " could not be read");
        terminal.Notes.WriteLine(string.Join(", ", parts));
        return failed > 0 ? 1 : 0;
    }

    private static string Count(int count, string noun) => count == 1 ? "1 " + noun : FormattableString.Invariant($"{count} {noun}s");
}
