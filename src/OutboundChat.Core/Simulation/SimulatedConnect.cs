using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace OutboundChat.Simulation;

/// <summary>
/// Amazon Connect inside this process, for rehearsals and tests: the service's rules and quotas behind an HTTP client, without a socket.
/// </summary>
internal sealed partial class SimulatedConnect : HttpMessageHandler
{
    private readonly SimulatedConnectOptions _options;
    private readonly TimeProvider _time;
    private readonly ContactStore _contacts;
    private readonly FaultInjector _faults;
    private readonly SimulatedOperation[] _operations;
    private readonly QuotaTable _quotas;

    public SimulatedConnect(SimulatedConnectOptions options, TimeProvider? time = null)
    {
        _options = options;
        _time = time ?? TimeProvider.System;
        _contacts = new ContactStore(options, _time);
        _faults = new FaultInjector(options.FaultRates, options.FaultSeed);
        _quotas = new QuotaTable(options.RequestsPerSecond, options.Burst, _time);
        _operations = [.. new ContactOperations(_contacts, _time).All, .. ListOperations.All];
    }

    /// <summary>All chats that were created, the oldest first.</summary>
    public IReadOnlyList<SimulatedContact> Contacts => _contacts.Contacts;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);

        // A network answers later and on another thread; callers must not rely on anything else.
        await Task.Yield();
        SimulatedRequest record = new()
        {
            Time = _time.GetUtcNow(),
            RequestId = Guid.NewGuid().ToString(),
            Method = request.Method.Method,
            Path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath),
            Query = request.RequestUri.Query is { Length: > 0 } query ? query[1..] : null,
        };
        byte[]? answer = null;
        try
        {
            answer = Answer(request, body, record);
            record.Status = answer is null ? null : (int)HttpStatusCode.OK;
            if (record.Fault == Fault.SlowAnswer)
            {
                await Task.Delay(_options.SlowAnswer, _time, cancellationToken);
            }
        }
        catch (ServiceException e)
        {
            (record.Status, record.Error, record.Message) = (e.Status, e.Code, e.Message);
            answer = ServiceJson.Write(new { e.Message });
        }
        catch (OperationCanceledException)
        {
            // The client gave up waiting, so nothing was answered.
            record.Status = null;
            throw;
        }
        finally
        {
            _options.OnRequest?.Invoke(record);
        }

        return answer is null ? throw ResponseEnded() : Respond(request, answer, record);
    }

    /// <summary>Null when a fault drops the connection.</summary>
    private byte[]? Answer(HttpRequestMessage request, byte[] body, SimulatedRequest record)
    {
        (SimulatedOperation operation, IReadOnlyDictionary<string, string> labels) = Find(request);
        record.Region = CheckKey(request.Headers);
        if (!_quotas.TryTake(operation.Name, record.Region))
        {
            throw new ServiceException(
                429, "TooManyRequestsException", SimulationTexts.TooFast(_options.RequestsPerSecond, _options.Burst));
        }

        record.Fault = _faults.Next();
        switch (record.Fault)
        {
            case Fault.InternalError:
                throw new ServiceException(500, "InternalServiceException", SimulationTexts.Fault());
            case Fault.DroppedBefore:
                return null;
        }

        if (operation.TakesBody && request.Content?.Headers.ContentType?.MediaType is var type and not ServiceJson.MediaType)
        {
            throw new ServiceException(415, "UnsupportedMediaTypeException", SimulationTexts.NotJson(type));
        }

        SimulatedCall call = new(labels, operation.ReadQuery(record.Query), body, record);
        byte[] answer = operation.Invoke(call);
        return record.Fault == Fault.DroppedAfter ? null : answer;
    }

    private (SimulatedOperation Operation, IReadOnlyDictionary<string, string> Labels) Find(HttpRequestMessage request)
    {
        foreach (SimulatedOperation operation in _operations)
        {
            if (operation.Match(request.Method.Method, request.RequestUri!.AbsolutePath) is { } labels)
            {
                return (operation, labels);
            }
        }

        throw new ServiceException(
            404, "UnknownOperationException", SimulationTexts.OperationUnknown(request.Method.Method, request.RequestUri!.AbsolutePath));
    }

    /// <summary>Checks the access key. The signature itself is not checked: nothing can change the request inside this process.</summary>
    /// <returns>The Region that the request was signed for.</returns>
    private static string CheckKey(HttpRequestHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Authorization", out HeaderStringValues header))
        {
            throw new ServiceException(403, "MissingAuthenticationTokenException", SimulationTexts.Unsigned());
        }

        Match scope = CredentialScope().Match(header.ToString());
        return scope switch
        {
            { Success: false } =>
                throw new ServiceException(403, "IncompleteSignatureException", SimulationTexts.AuthorizationUnreadable()),
            _ when scope.Groups["key"].Value != SimulatedSession.AccessKey =>
                throw new ServiceException(403, "UnrecognizedClientException", SimulationTexts.KeyUnknown()),
            _ => scope.Groups["region"].Value,
        };
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, byte[] json, SimulatedRequest record)
    {
        HttpResponseMessage response = new((HttpStatusCode)record.Status!.Value)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue(ServiceJson.MediaType) } },
        };

        // Clients correct their clock by this header.
        response.Headers.Date = _time.GetUtcNow();
        response.Headers.Add("x-amzn-RequestId", record.RequestId);
        if (record.Error is not null)
        {
            response.Headers.Add("x-amzn-ErrorType", record.Error);
        }

        return response;
    }

    /// <summary>What SocketsHttpHandler throws when the server closes the connection instead of answering.</summary>
    private static HttpRequestException ResponseEnded()
    {
        HttpIOException ended = new(HttpRequestError.ResponseEnded, SimulationTexts.ConnectionDropped());
        return new HttpRequestException(HttpRequestError.ResponseEnded, ended.Message, ended);
    }

    [GeneratedRegex(
        "^AWS4-HMAC-SHA256 Credential=(?<key>[^/,]+)/[0-9]{8}/(?<region>[a-z0-9-]+)/connect/aws4_request, *SignedHeaders=",
        RegexOptions.CultureInvariant)]
    private static partial Regex CredentialScope();
}
