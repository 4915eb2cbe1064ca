using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OutboundChat.Tool.Simulation;

/// <summary>Takes one HTTP request through what the service does with it: who asks, may they now, what do they want, and the answer.</summary>
internal sealed class RequestHandler(IReadOnlyList<Operation> operations, SignatureVerifier signatures, FaultInjector faults, SimulatorOptions options, TimeProvider time)
{
    public async Task HandleAsync(HttpContext http)
    {
        RequestRecord record = new()
        {
            Time = time.GetUtcNow(),
            RequestId = Guid.NewGuid().ToString(),
            Method = http.Request.Method,
            Path = http.Request.Path.Value ?? string.Empty,
            Query = http.Request.QueryString.HasValue ? http.Request.QueryString.Value![1..] : null,
        };
        byte[]? answer;
        try
        {
            answer = Answer(http.Request, await ReadBodyAsync(http), record);
            record.Status = answer is null ? null : StatusCodes.Status200OK;
            if (record.Fault == Fault.SlowAnswer)
            {
                await Task.Delay(options.SlowAnswer, time, http.RequestAborted);
            }
        }
        catch (ServiceException e)
        {
            (record.Status, record.Error, record.Message) = (e.Status, e.Code, e.Message);
            answer = JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer(e.Message));
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or the simulator is ending: as far as an answer goes, the connection was dropped.
            record.Status = null;
            answer = null;
        }

        options.OnRequest?.Invoke(record);
        if (answer is null)
        {
            http.Abort();
        }
        else
        {
            await WriteAsync(http, answer, record);
        }
    }

    /// <summary>Null where a fault drops the connection.</summary>
    private byte[]? Answer(HttpRequest request, ReadOnlyMemory<byte> body, RequestRecord record)
    {
        Operation operation = Find(request, record, out IReadOnlyDictionary<string, string> labels);
        record.Region = signatures.Verify(request, body.Span);
        if (!operation.Quota.TryTake())
        {
            throw new ServiceException(429, "TooManyRequestsException", Texts.SimulatorTooFast(options.RequestsPerSecond, options.Burst));
        }

        record.Fault = faults.Next();
        switch (record.Fault)
        {
            case Fault.InternalError:
                throw new ServiceException(500, "InternalServiceException", Texts.SimulatorFault());
            case Fault.DroppedBefore:
                return null;
        }

        OperationInput input = new(labels, request.Query, body);
        if (!operation.TakesBody)
        {
            input.AllowOnly(operation.QueryNames);
        }
        else if (!request.HasJsonContentType())
        {
            throw new ServiceException(415, "UnsupportedMediaTypeException", Texts.SimulatorNotJson(request.ContentType));
        }

        byte[] answer = operation.Invoke(input, record);
        return record.Fault == Fault.DroppedAfter ? null : answer;
    }

    private Operation Find(HttpRequest request, RequestRecord record, out IReadOnlyDictionary<string, string> labels)
    {
        string path = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        foreach (Operation operation in operations)
        {
            if (operation.TryMatch(record.Method, path, out Dictionary<string, string>? found))
            {
                labels = found;
                return operation;
            }
        }

        throw new ServiceException(404, "UnknownOperationException", Texts.SimulatorOperationUnknown(record.Method, record.Path));
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext http)
    {
        try
        {
            using MemoryStream body = new();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException e)
        {
            string code = e.StatusCode == StatusCodes.Status413PayloadTooLarge ? "RequestEntityTooLargeException" : "MalformedHttpRequestException";
            throw new ServiceException(e.StatusCode, code, Texts.SimulatorBodyUnreadable());
        }
        catch (IOException)
        {
            // The client went away in the middle of its request: there is nobody to answer.
            throw new OperationCanceledException();
        }
    }

    private async Task WriteAsync(HttpContext http, byte[] json, RequestRecord record)
    {
        HttpResponse response = http.Response;
        response.StatusCode = record.Status!.Value;
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        // Clients correct their clock by it.
        response.Headers.Date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        response.Headers["x-amzn-RequestId"] = record.RequestId;
        if (record.Error is not null)
        {
            response.Headers["x-amzn-ErrorType"] = record.Error;
        }

        await response.Body.WriteAsync(json);
    }

    private sealed record ErrorAnswer(string Message);
}
