using System.Collections;
using System.Management.Automation;
using OutboundChat.Aws;
using OutboundChat.Contacts;
using OutboundChat.Lookup;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Credentials;
using OutboundChat.Module.Hosting;
using OutboundChat.Module.Values;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>What the cmdlets share that take contacts: results of starting chats, other objects with a ContactId, or bare identifiers.</summary>
public abstract class ContactCommand : OutboundChatCommand, ICredentialParameters, IDisposable
{
    private readonly object _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private AwsSession? _session;
    private ContactCalls? _calls;
    private NameFinder? _names;
    private bool _disposed;

    /// <summary>A contact's identifier, or an object with a ContactId, such as a result of Start-OutboundChatContact.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object? ContactId { get; set; }

    /// <summary>The Amazon Connect instance: its identifier, ARN or alias; results of Start-OutboundChatContact carry it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("InstanceArn")]
    [ArgumentCompleter(typeof(InstanceCompleter))]
    public object? InstanceId { get; set; }

    /// <summary>Requests a second in the long run, of each operation; the default is the service's default quota for an account.</summary>
    [Parameter]
    [ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond { get; set; } = ChatRunOptions.DefaultRequestsPerSecond;

    /// <summary>Requests that may leave at once after a pause.</summary>
    [Parameter]
    [ValidateRange(1, 100_000)]
    public int Burst { get; set; } = ChatRunOptions.DefaultBurst;

    /// <summary>Attempts of one request, the first included.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int MaxAttempts { get; set; } = ChatRunOptions.DefaultMaxAttempts;

    /// <summary>An access key; goes with -SecretKey.</summary>
    [Parameter]
    [Alias("AK")]
    [ValidateNotNullOrEmpty]
    public string? AccessKey { get; set; }

    /// <summary>The secret key that belongs to -AccessKey.</summary>
    [Parameter]
    [Alias("SK", "SecretAccessKey")]
    [ValidateNotNullOrEmpty]
    public string? SecretKey { get; set; }

    /// <summary>The session token of temporary keys.</summary>
    [Parameter]
    [Alias("ST")]
    public string? SessionToken { get; set; }

    /// <summary>A profile of the shared files or of AWS Tools.</summary>
    [Parameter]
    [Alias("StoredCredentials", "AWSProfileName")]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ProfileName { get; set; }

    /// <summary>The file to read profiles from.</summary>
    [Parameter]
    [Alias("AWSProfilesLocation", "ProfilesLocation")]
    [ValidateNotNullOrEmpty]
    public string? ProfileLocation { get; set; }

    /// <summary>AWS credentials of this or of any other load context.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Credential { get; set; }

    /// <summary>The Region's system name.</summary>
    [Parameter]
    [Alias("RegionToCall")]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Region { get; set; }

    /// <summary>Replaces the service's host; signing stays with the Region.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? EndpointUrl { get; set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        ContactCalls? calls;
        lock (_gate)
        {
            (calls, _calls) = (_calls, null);
            _disposed = true;
        }

        calls?.Dispose();
        _stop.Dispose();
    }

    protected override void StopProcessing()
    {
        // This comes on a thread of its own, and may come while the pipeline's thread is at its end.
        lock (_gate)
        {
            if (!_disposed)
            {
                _stop.Cancel();
                _calls?.Cancel();
            }
        }
    }

    /// <summary>Whether the command only says what it would do.</summary>
    private protected abstract bool OnlySays { get; }

    private protected override void Begin()
    {
        if (!OnlySays)
        {
            _session = SessionReader.Read(this, Shell);
            _calls = new ContactCalls(_session, new ChatRunOptions { RequestsPerSecond = RequestsPerSecond, Burst = Burst, MaxAttempts = MaxAttempts });
        }

        _names = new NameFinder(() => _session ??= SessionReader.Find(this, Shell, optional: OnlySays), callingCode: null, Shell.WriteVerbose, _stop.Token);
        Guarded(() =>
        {
            // At the beginning the parameter holds only what the command line gave.
            if (LooseValue.ToIdentifier(PlainValue.Of(InstanceId)) is { } given)
            {
                ToInstanceId(given);
            }
        }, exception => throw new SetupException(exception.ErrorId, exception.Message, exception));
    }

    private protected sealed override void Process() => ProcessEach(ContactId, Process);

    /// <param name="calls">Null where the command only says what it would do.</param>
    /// <param name="instanceId">The identifier of the contact's instance.</param>
    /// <param name="contactId">The contact.</param>
    /// <param name="inputObject">The contact as it came.</param>
    private protected abstract void Process(ContactCalls? calls, string instanceId, string contactId, object inputObject);

    /// <summary>Waits on the pipeline's thread, which is the only one that may write and has nothing else to do.</summary>
    private protected static T Wait<T>(Task<T> call) => call.GetAwaiter().GetResult();

    private void Process(object? given)
    {
        object inputObject = given ?? string.Empty;
        IRow? row = PlainValue.Unwrap(given) switch
        {
            null or string or ValueType => null,
            IDictionary dictionary => new DictionaryRow((IDictionary)PlainValue.Of(dictionary)!),
            _ => Shell.ToRow(given!),
        };
        if (LooseValue.ToIdentifier(row is null ? PlainValue.Of(given) : Read(row, nameof(ContactId))) is not { } contactId)
        {
            Shell.WriteError(CommandErrors.Of(nameof(Texts.ContactIdMissing), Texts.ContactIdMissing(), inputObject));
            return;
        }

        // PowerShell binds the properties of what comes through the pipeline, and of nothing else.
        object? instance = LooseValue.IsGiven(InstanceId) ? PlainValue.Of(InstanceId) : row is null ? null : Read(row, nameof(InstanceId));
        Guarded(
            () => Process(_calls, ToInstanceId(instance), contactId, inputObject),
            exception => Shell.WriteError(CommandErrors.Of(exception.ErrorId, Texts.OfContact(contactId, exception.Message), inputObject) with { Exception = exception }));
    }

    private void Guarded(Action action, Action<ItemException> tell)
    {
        try
        {
            action();
        }
        catch (ItemException exception)
        {
            tell(exception);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private static object? Read(IRow row, string column) => row.TryGetValue(column, out object? value) ? value : null;

    private string ToInstanceId(object? value)
    {
        string text = LooseValue.ToIdentifier(value) ?? throw new ItemException(nameof(Texts.ContactInstanceMissing), Texts.ContactInstanceMissing());
        return ResourceArn.InstanceId(_names!.Find(NameKind.Instance, text)) ?? throw new ItemException(nameof(Texts.InstanceArnWrong), Texts.InstanceArnWrong(text));
    }
}
