using Sitrep.App.Fetching;
using Sitrep.App.Storage;

namespace Sitrep.App.Reading;

/// <summary>Reads pages into a store: the pure half on all cores, one writer, in the order of the inputs.</summary>
internal sealed class ReadSession(Store store, Terminal terminal, Progress progress)
{
    private readonly Pipeline pipeline = Pipeline.Create(store.Places());
    private readonly PageNotes notes = new(terminal.Notes);
    private FollowedLinks links = new(0);
    private int added, alreadyRead, again, superseded, failed, done;

    /// <summary>Reads the inputs; 0 when all went well, 1 when some could not be read.</summary>
    public async Task<int> ReadAsync(string situation, IReadOnlyList<string> inputs, GivenFacts given, FetchSettings settings, TimeProvider clock, CancellationToken cancellation)
    {
        store.BeginRead(situation, string.Join(' ', inputs.Select(WebAddress.WithoutCredentials)));
        links = new(settings.Links);
        await using var web = new WebInputs(store, settings, clock, Note, cancellation);
        var batch = new List<InputItem>();
        try
        {
            return await ReadAsync(situation, inputs, given, web, batch, cancellation);
        }
        catch (Exception e) when (e is OperationCanceledException or StoreException)
        {
            progress.Clear();
            if (done > 0) terminal.Notes.WriteLine(Summary());
            throw;
        }
    }

    private async Task<int> ReadAsync(string situation, IReadOnlyList<string> inputs, GivenFacts given, WebInputs web, List<InputItem> batch, CancellationToken cancellation)
    {
        foreach (var address in inputs.Where(WebAddress.IsAddress))
            if (web.Add(address) is { } error) Fail(error);
        await TakeAsync(situation, InputFiles.Open(inputs.Where(input => !WebAddress.IsAddress(input)), terminal.Input), given, web, batch, cancellation);
        for (; ; )
        {
            if (!web.IsReady)
            {
                Flush(situation, batch, cancellation); // what is here is kept before the network is waited for
                progress.Fetching(web.Added - web.Waiting, web.Added);
            }
            if (await web.NextAsync(cancellation) is not { } items)
            {
                foreach (var error in links.Errors()) Fail(error);
                return Finish(situation);
            }
            await TakeAsync(situation, items, given, web, batch, cancellation);
        }
    }

    private async Task TakeAsync(string situation, IEnumerable<InputItem> items, GivenFacts given, WebInputs web, List<InputItem> batch, CancellationToken cancellation)
    {
        var source = items.GetEnumerator();
        // Standard input or a pipe may keep us waiting for ever: that is left behind when we are stopped, not waited for.
        while (await Task.Run(source.MoveNext, CancellationToken.None).WaitAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var item = source.Current;
            if (item.Error is { } error) Fail(error);
            else if (item.Link is null) batch.Add(item with { Page = given.Fill(links.Fill(item.Name, item.Page!), store.Clock.GetUtcNow()) });
            else if (links.Take(item) && web.Add(item.Link.Address) is { } refused) Fail(refused);
            if (batch.Count >= Environment.ProcessorCount * 4) Flush(situation, batch, cancellation);
        }
        source.Dispose();
    }

    /// <summary>Reads pages that are at hand.</summary>
    public int Read(string situation, List<Page> pages, string name, CancellationToken cancellation)
    {
        store.BeginRead(situation, name);
        Flush(situation, pages.ConvertAll(page => new InputItem(page.Address, page, null)), cancellation);
        return Finish(situation);
    }

    private void Flush(string situation, List<InputItem> batch, CancellationToken cancellation)
    {
        var version = pipeline.Version;
        var known = new string?[batch.Count];
        for (var i = 0; i < batch.Count; i++) known[i] = store.FindKnown(situation, batch[i].Page!, version);
        var readings = new PageReading?[batch.Count];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, batch.Count, options, i => readings[i] = known[i] is null ? pipeline.Read(batch[i].Page!, cancellation) : null);
        for (var i = 0; i < batch.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (batch[i].IsFetched && readings[i] is { } reading && ServedInstead.Of(reading.Article) is { } error) Fail(error);
            else Save(situation, batch[i].Page!, readings[i], known[i], version);
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

    private void Note(string text)
    {
        progress.Clear();
        terminal.Notes.WriteLine("note: " + text);
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
        terminal.Notes.WriteLine(Summary());
        return failed > 0 ? 1 : 0;
    }

    private string Summary()
    {
        var parts = new List<string> { Count(added, "new page") };
        if (superseded > 0) parts.Add(Count(superseded, "changed page") + " (the old text is kept, its claims count no more)");
        if (again > 0) parts.Add(Count(again, "page") + " read again by this version");
        if (alreadyRead > 0) parts.Add(Count(alreadyRead, "page") + " already read");
        if (failed > 0) parts.Add(Count(failed, "input") + " could not be read");
        return string.Join(", ", parts);
    }

    private static string Count(int count, string noun) => count == 1 ? "1 " + noun : FormattableString.Invariant($"{count} {noun}s");
}
