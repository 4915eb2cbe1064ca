using System.Collections;
using System.Management.Automation;
using OutboundChat.Contacts;
using OutboundChat.Lookup;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Values;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>The base of the cmdlets that take contacts: results of Start-, other objects with a ContactId, or identifiers.</summary>
public abstract class ContactCommand : SessionCommand
{
    private ContactCalls? _calls;
    private CancellationTokenRegistration _cancel;
    private NameFinder? _names;

    /// <summary>A contact's identifier, or an object with a ContactId, such as a result of Start-OutboundChatContact.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public object? ContactId { get; set; }

    /// <summary>The Amazon Connect instance: its identifier, ARN or alias; results of Start-OutboundChatContact have it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Alias("InstanceArn"), ArgumentCompleter(typeof(InstanceCompleter))]
    public object? InstanceId { get; set; }

    /// <summary>Requests a second in the long run, of each operation; the default is the service's default quota for an account.</summary>
    [Parameter, ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond { get; set; } = ChatRunOptions.DefaultRequestsPerSecond;

    /// <summary>Requests that may leave at once after a pause.</summary>
    [Parameter, ValidateRange(1, 100_000)]
    public int Burst { get; set; } = ChatRunOptions.DefaultBurst;

    /// <summary>Attempts of one request, the first included.</summary>
    [Parameter, ValidateRange(1, 100)]
    public int MaxAttempts { get; set; } = ChatRunOptions.DefaultMaxAttempts;

    protected override void Dispose(bool disposing)
    {
        // Waits for the other thread where Ctrl+C is cancelling the calls right now.
        _cancel.Dispose();
        _calls?.Dispose();
        base.Dispose(disposing);
    }

    private protected override void Begin()
    {
        if (NeedsAccount)
        {
            ChatRunOptions options = new() { RequestsPerSecond = PaceOf(RequestsPerSecond), Burst = Burst, MaxAttempts = MaxAttempts };
            _calls = new ContactCalls(FindSession()!, options);
            _cancel = StopToken.Register(_calls.Cancel);
        }

        _names = CreateNameFinder(country: null);
        try
        {
            // Here the parameter holds only what the command line gave.
            if (LooseValue.ToIdentifier(PlainValue.Of(InstanceId)) is { } given)
            {
                ToInstanceId(given);
            }
        }
        catch (ItemException exception)
        {
            throw new SetupException(exception.Notice, exception.InnerException);
        }
    }

    private protected sealed override void Process() => ProcessEach(ContactId, Process);

    /// <param name="calls">Null where the command only says what it would do.</param>
    /// <param name="instanceId">The identifier of the contact's instance.</param>
    /// <param name="contactId">The contact.</param>
    /// <param name="inputObject">The contact as it came.</param>
    private protected abstract void Process(ContactCalls? calls, string instanceId, string contactId, object inputObject);

    /// <summary>Waits on the pipeline's thread, which is the only one that may write and has nothing else to do.</summary>
    private protected static T Wait<T>(Func<Task<T>> call) => Task.Run(call).GetAwaiter().GetResult();

    private void Process(object? given)
    {
        object inputObject = given ?? string.Empty;
        IRow? row = PlainValue.Unwrap(given) switch
        {
            null or string or ValueType => null,
            IDictionary dictionary => new DictionaryRow((IDictionary)PlainValue.Of(dictionary)!),
            _ => new PsRow(PSObject.AsPSObject(given)),
        };
        if (LooseValue.ToIdentifier(row is null ? PlainValue.Of(given) : Read(row, nameof(ContactId))) is not { } contactId)
        {
            WriteError(CommandErrors.Of(Texts.ContactIdMissing(), inputObject));
            return;
        }

        try
        {
            // PowerShell binds the properties of what comes through the pipeline, and of nothing else.
            object? instance = LooseValue.IsGiven(InstanceId) ? PlainValue.Of(InstanceId) : Read(row, nameof(InstanceId));
            Process(_calls, ToInstanceId(instance), contactId, inputObject);
        }
        catch (ItemException exception)
        {
            WriteError(CommandErrors.Of(
                exception.Notice with { Text = Texts.OfContact(contactId, exception.Message) }, inputObject, exception.InnerException));
        }
    }

    private static object? Read(IRow? row, string column) => row?.TryGetValue(column, out object? value) == true ? value : null;

    private string ToInstanceId(object? value)
    {
        string text = LooseValue.ToIdentifier(value)
            ?? throw new ItemException(Texts.ContactInstanceMissing());
        return ResourceArn.InstanceId(_names!.Find(NameKind.Instance, text))
            ?? throw new ItemException(Texts.InstanceArnWrong(text));
    }
}
