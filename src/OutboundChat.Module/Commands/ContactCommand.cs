using System.Collections;
using System.Management.Automation;
using OutboundChat.Aws;
using OutboundChat.Contacts;
using OutboundChat.Lookup;
using OutboundChat.Module.Completion;
using OutboundChat.Module.Values;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Module.Commands;

/// <summary>
/// The base of the cmdlets that take contacts: results of Start-OutboundChatContact, other objects with a ContactId, or identifiers.
/// </summary>
public abstract class ContactCommand : SessionCommand
{
    private readonly Dictionary<AwsSession, Service> _carried = [];
    private Service? _own;
    private bool _isInstanceGiven;
    private ProgressBar? _bar;
    private long _done, _total, _notStarted;

    /// <summary>A contact's identifier, or an object with a ContactId, such as a result of Start-OutboundChatContact.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NoCompletion, AllowNull, AllowEmptyString, AllowEmptyCollection]
    public object? ContactId { get; set; }

    /// <summary>The Amazon Connect instance: its identifier, ARN or alias. Results of Start-OutboundChatContact provide it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Alias("InstanceArn"), ArgumentCompleter(typeof(InstanceCompleter))]
    public object? InstanceId { get; set; }

    /// <summary>
    /// The request rate per second, for each operation; 2 by default, and 50 with -Simulate. An account may allow more.
    /// </summary>
    [Parameter, NoCompletion, ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond { get; set; } = ChatRunOptions.DefaultRequestsPerSecond;

    /// <summary>How many requests can be sent at once after a pause; 5 by default.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 100_000)]
    public int Burst { get; set; } = ChatRunOptions.DefaultBurst;

    /// <summary>The number of attempts per request, including the first; 8 by default.</summary>
    [Parameter, NoCompletion, ValidateRange(1, 100)]
    public int MaxAttempts { get; set; } = ChatRunOptions.DefaultMaxAttempts;

    /// <summary>The activity that the progress bar shows.</summary>
    private protected abstract string Activity { get; }

    protected override void Dispose(bool disposing)
    {
        _own?.Dispose();
        foreach (Service service in _carried.Values)
        {
            service.Dispose();
        }

        base.Dispose(disposing);
    }

    private protected override void Begin()
    {
        // Here the parameter holds only the command line's value, not one of a row.
        _isInstanceGiven = LooseValue.IsGiven(InstanceId);
        _total = PlainValue.Unwrap(ContactId) is IList contacts ? contacts.Count : 0;
        _bar = new ProgressBar(this, Activity, TimeSpan.FromSeconds(1));
        RegionOfArns = _isInstanceGiven && LooseValue.ToIdentifier(PlainValue.Of(InstanceId)) is { } instance
            ? ResourceArn.PlaceOf(instance)?.Region
            : null;
    }

    private protected override void End()
    {
        _bar!.End();
        if (_notStarted > 0)
        {
            WriteVerbose(Texts.ContactsNotStarted(_notStarted));
        }
    }

    private protected sealed override void Process() => ProcessEach(ContactId, contact =>
    {
        Process(contact);
        _done++;
        if (_bar!.IsDue)
        {
            string pace = Texts.ProgressPace(_bar.PerSecond(_done));
            _bar.Show(Texts.ProgressStatus(_done, _total, pace), _done, _total, _bar.Elapsed / _done * (_total - _done));
        }
    });

    /// <param name="calls">Null with -WhatIf.</param>
    /// <param name="instanceId">The identifier of the contact's instance.</param>
    /// <param name="contactId">The contact.</param>
    /// <param name="inputObject">The contact as it was given.</param>
    private protected abstract void Process(ContactCalls? calls, string instanceId, string contactId, object inputObject);

    /// <summary>Waits on the pipeline's thread, which is the only one that may write and has nothing else to do.</summary>
    private protected static T Wait<T>(Func<Task<T>> call) => Task.Run(call).GetAwaiter().GetResult();

    private void Process(object? given)
    {
        object inputObject = given ?? string.Empty;
        object? value = PlainValue.Unwrap(given);
        IRow? row = value switch
        {
            null or string or ValueType => null,
            IDictionary dictionary => new DictionaryRow((IDictionary)PlainValue.Of(dictionary)!),
            _ => new PsRow(PSObject.AsPSObject(given)),
        };
        object? contact = given;
        bool hasContact = row?.TryGetValue(nameof(ContactId), out contact) != false;
        if ((hasContact ? LooseValue.ToIdentifier(PlainValue.Of(contact)) : null) is not { } contactId)
        {
            if (row is not null && hasContact)
            {
                // The result of a row that was not started, which Start-OutboundChatContact reported.
                _notStarted++;
            }
            else
            {
                WriteError(CommandErrors.Of(Texts.ContactIdMissing(), inputObject));
            }

            return;
        }

        try
        {
            // An OutboundChatContact holds the result that it was read for.
            object? result = value is OutboundChatContact read ? PlainValue.Unwrap(read.InputObject) : value;
            Service service = FindService(result as OutboundChatResult);

            // PowerShell binds the properties only of objects from the pipeline.
            object? instance = LooseValue.IsGiven(InstanceId) ? PlainValue.Of(InstanceId) : Read(row, nameof(InstanceId));
            Process(service.Calls, service.InstanceId ?? ToInstanceId(service, instance), contactId, inputObject);
        }
        catch (ItemException exception)
        {
            WriteError(CommandErrors.Of(
                exception.Notice with { Text = Texts.OfContact(contactId, exception.Message) }, inputObject, exception.InnerException));
        }
    }

    private static object? Read(IRow? row, string column) => row?.TryGetValue(column, out object? value) == true ? value : null;

    /// <summary>
    /// The service to call for a contact: the one that started it, unless the command line names an account. That account is found only
    /// when a contact needs it, because results of a rehearsal never do.
    /// </summary>
    private Service FindService(OutboundChatResult? result)
    {
        // A rehearsal's contact exists only in the simulated service.
        if (result?.Session is not AwsSession session || (IsSessionGiven && !session.IsSimulated))
        {
            return FindOwnService();
        }

        if (!_carried.TryGetValue(session, out Service? service))
        {
            WriteVerbose(Texts.SessionOfResults(session.Describe()));
            _carried[session] = service = CreateService(NeedsAccount ? session : null, session.IsSimulated, () => session);
        }

        return service;
    }

    /// <summary>The service that the command line, the PowerShell session or the environment names.</summary>
    private Service FindOwnService() => _own ??= CreateService(NeedsAccount ? FindSession() : null, Simulate, FindSession);

    /// <param name="session">The account; null if no calls are made.</param>
    /// <param name="isSimulated">Whether the service is simulated.</param>
    /// <param name="names">Finds the account to look names up in, if there is one.</param>
    private Service CreateService(AwsSession? session, bool isSimulated, Func<AwsSession?> names)
    {
        ChatRunOptions options = new()
        {
            RequestsPerSecond = PaceOf(RequestsPerSecond, isSimulated),
            Burst = Burst,
            MaxAttempts = MaxAttempts,
        };
        ContactCalls? calls = session is null ? null : new ContactCalls(session, options);
        Service service = new(
            session,
            calls,
            CreateNameFinder(names, isSimulated, country: null),
            calls is null ? default : StopToken.Register(calls.Cancel));
        try
        {
            service.InstanceId = _isInstanceGiven ? ToInstanceId(service, PlainValue.Of(InstanceId)) : null;
            return service;
        }
        catch (ItemException exception)
        {
            service.Dispose();
            throw new SetupException(exception.Notice, exception.InnerException);
        }
    }

    private string ToInstanceId(Service service, object? value)
    {
        string text = LooseValue.ToIdentifier(value)
            ?? throw new ItemException(Texts.ContactInstanceMissing());
        string id = ResourceArn.InstanceId(service.Names.Find(NameKind.Instance, text))
            ?? throw new ItemException(Texts.InstanceArnWrong(text));
        return service.Session is { RegionSource: { } source, Region.SystemName: var region }
            && ResourceArn.PlaceOf(text) is { } place && place.Region != region
            ? throw new ItemException(Texts.RegionOfOtherResource(
                region, source, _isInstanceGiven ? "-InstanceId" : "InstanceId", NameFinder.NameOf(NameKind.Instance), place.Region))
            : id;
    }

    /// <summary>Amazon Connect as one session reaches it.</summary>
    /// <param name="Session">The account; null with -WhatIf.</param>
    /// <param name="Calls">Makes the calls; null with -WhatIf.</param>
    /// <param name="Names">Looks instances up.</param>
    /// <param name="Cancel">Cancels the calls on Ctrl+C.</param>
    private sealed record Service(AwsSession? Session, ContactCalls? Calls, NameFinder Names, CancellationTokenRegistration Cancel)
        : IDisposable
    {
        /// <summary>The instance that the command line names; null if it names none.</summary>
        public string? InstanceId { get; set; }

        public void Dispose()
        {
            // Waits for the other thread if Ctrl+C is cancelling the calls right now.
            Cancel.Dispose();
            Calls?.Dispose();
        }
    }
}
