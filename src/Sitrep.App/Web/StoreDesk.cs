using Sitrep.App.Storage;

namespace Sitrep.App.Web;

/// <summary>Lets the threads of the server use one store, one after the other. What is asked of it must be short.</summary>
internal sealed class StoreDesk(Store store)
{
    private readonly Lock turn = new();

    /// <summary>Runs something with the store.</summary>
    public T Use<T>(Func<Store, T> use)
    {
        lock (turn) return use(store);
    }

    /// <summary>Changes whenever anything was written to the store, here or by another process.</summary>
    public string Version => Use(store => store.Version);
}
