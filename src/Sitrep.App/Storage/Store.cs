using Microsoft.Data.Sqlite;

namespace Sitrep.App.Storage;

/// <summary>The store: captures, readings, claims, situations, the log. One SQLite file, or memory.</summary>
/// <remarks>
/// One writer at a time: every change is one immediate transaction, so two programs may read into one store. What has been told as done has been
/// committed. Not for use by several threads.
/// </remarks>
internal sealed partial class Store : IDisposable
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26;

    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;

    private Store(SqliteConnection connection, string path, TimeProvider clock)
    {
        this.connection = connection;
        this.clock = clock;
        Path = path;
    }

    /// <summary>What time it is.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Path of the file; <c>:memory:</c> for none.</summary>
    public string Path { get; }

    /// <summary>Opens a store; makes it when it is not there and <paramref name="create"/> is set.</summary>
    /// <param name="path">A file, or <c>:memory:</c>.</param>
    /// <param name="clock">Where its times come from.</param>
    /// <param name="create">Whether it may be made.</param>
    /// <param name="patience">How long another writer is waited for; 20 seconds if it is not said.</param>
    public static Store Open(string path, TimeProvider clock, bool create, TimeSpan? patience = null)
    {
        var wait = patience ?? TimeSpan.FromSeconds(20);
        if (path != ":memory:" && !create && !File.Exists(path)) throw new StoreException(Errors.NoStore(path));
        var builder = new SqliteConnectionStringBuilder { DataSource = path, Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = Math.Max(1, (int)wait.TotalSeconds) };
        var connection = new SqliteConnection(builder.ToString());
        try
        {
            connection.Open();
            connection.Run("pragma journal_mode = wal");
            connection.Run("pragma synchronous = full");
            connection.Run("pragma foreign_keys = on");
            connection.Run(FormattableString.Invariant($"pragma busy_timeout = {(int)wait.TotalMilliseconds}"));
            Schema.Migrate(connection, path);
            return new(connection, path, clock);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            return !create && e.SqliteErrorCode is (ReadOnly or CantOpen) && OpenUnchanging(path, clock) is { } store ? store : throw Translate(e, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A store where nothing can be written (a read-only disk, somebody else's folder): looked at as it is. Null when that cannot be either.</summary>
    private static Store? OpenUnchanging(string path, TimeProvider clock)
    {
        // What stands in the log beside the file would be left out; then it is better to say that the store cannot be opened.
        if (new FileInfo(path + "-wal") is { Exists: true, Length: > 0 }) return null;
        var address = "file:" + Uri.EscapeDataString(System.IO.Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1";
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = address, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Schema.Migrate(connection, path);
            return new(connection, path, clock);
        }
        catch (SqliteException)
        {
            connection.Dispose();
            return null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The error that a person can act on behind one of SQLite's.</summary>
    public static StoreException Translate(SqliteException e, string path) => new(e.SqliteErrorCode switch
    {
        Busy or Locked => Errors.StoreLocked(path),
        ReadOnly => Errors.StoreReadOnly(path),
        Full => Errors.DiskFull(path),
        CantOpen => Errors.StoreCannotOpen(path),
        NotADatabase => Errors.NotAStore(path),
        Corrupt => Errors.StoreDamaged(path, e.Message),
        _ => Errors.StoreFailed(path, e.Message),
    });

    /// <summary>Runs changes as one transaction that no other writer can cut into.</summary>
    private T Change<T>(Func<T> change)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = change();
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            throw Translate(e, Path);
        }
    }

    /// <summary>Bounds the file's size, as a full disk would. In pages of SQLite.</summary>
    internal void Bound(long pages) => connection.Run(FormattableString.Invariant($"pragma max_page_count = {pages}"));

    private string Now() => Sql.Write(clock.GetUtcNow());

    private void Log(string kind, string? situation, string? address, string? capture, string? sha256, string detail) =>
        connection.Run("insert into log (at, situation, kind, address, capture, sha256, detail) values ($1, $2, $3, $4, $5, $6, $7)", Now(), situation, kind, address, capture, sha256, detail);

    /// <summary>Writes a copy of the whole store to a file that must not exist yet.</summary>
    public void Backup(string file)
    {
        if (File.Exists(file)) throw new StoreException(Errors.BackupExists(file));
        try
        {
            connection.Run("vacuum into $1", file);
        }
        catch (SqliteException e)
        {
            throw Translate(e, file);
        }
    }

    /// <summary>What SQLite's own check says of the file: "ok", or what is wrong.</summary>
    public string Check() => connection.Text("pragma integrity_check(1)") ?? "no answer";

    /// <summary>Version of SQLite in use.</summary>
    public string Engine => connection.ServerVersion;

    public void Dispose() => connection.Dispose();
}
