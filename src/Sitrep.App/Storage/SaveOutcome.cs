namespace Sitrep.App.Storage;

/// <summary>What saving a page did.</summary>
internal enum SaveOutcome
{
    /// <summary>A page that was not there before.</summary>
    Added,

    /// <summary>The same address with other bytes: the new capture counts, the old one is kept and counts no more.</summary>
    Superseded,

    /// <summary>The same bytes read by another engine or with other given facts: the reading is replaced, ids and corrections stay.</summary>
    ReadAgain,

    /// <summary>Nothing new.</summary>
    Known,

    /// <summary>Nothing new but that the page now belongs to this situation too.</summary>
    Joined,
}
