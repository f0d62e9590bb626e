using System.Collections.Concurrent;
using Sitrep.App.Storage;

namespace Sitrep.App.Web;

/// <summary>
/// Reads captures again for what the store does not keep: furniture, times, places. Only what is exactly the stored text may be shown beside it;
/// when another version of the engine reads another text, nothing is. For many threads.
/// </summary>
internal sealed class PageReadings(StoreDesk desk)
{
    private const int Most = 200;
    private readonly Lazy<Pipeline> pipeline = new(Pipeline.Create);
    private readonly ConcurrentDictionary<string, PageReading?> readings = new(StringComparer.Ordinal);

    /// <summary>The engine; its models are loaded at the first use.</summary>
    public Pipeline Pipeline => pipeline.Value;

    /// <summary>The capture read again; null where that gives another text than the stored one.</summary>
    public PageReading? Again(StoredReading stored)
    {
        if (readings.Count > Most) readings.Clear();
        return readings.GetOrAdd(stored.CaptureId, _ =>
        {
            if (desk.Use(store => store.PageOf(stored.CaptureId)) is not { } page) return null;
            var reading = Pipeline.Read(page);
            return reading.Article.Text == stored.Text ? reading : null;
        });
    }
}
