#pragma once

#include "core/base/http_transport.h"
#include "core/base/progress.h"
#include "core/connect/http/download_target.h"
#include "core/connect/http/upload_source.h"

namespace muniment::connect {

/// One request with all that governs how it is carried.
struct HttpJob final {
  HttpRequest request; ///< its timeout is the longest that one attempt may take from start to end
  int connectMilliseconds = 10'000;
  int idleMilliseconds = 20'000;            ///< the longest silence once the connection stands
  std::shared_ptr<UploadSource> upload;     ///< sent instead of the body
  std::shared_ptr<DownloadTarget> download; ///< takes the body of a good answer; others stay in memory
  qint64 largestDownload = qint64(4) << 30;
  SharedProgress progress; ///< cancels the job from any thread
  /// A second arrival does no harm: true of the methods that say so, and of a request with an idempotency key.
  bool repeatable = false;

  [[nodiscard]] bool isCancelled() const { return progress && progress->isCancelled(); }
  [[nodiscard]] bool mayRepeat() const {
    const QByteArray& method = request.method;
    return repeatable || method == "GET" || method == "HEAD" || method == "PUT" || method == "DELETE";
  }
};

/// A way to carry jobs to other systems, blocking; called from worker threads only. An answer of any status is a
/// success here: what a status means is decided above. A body without Content-Length may be cut short unseen (Qt does
/// not tell whether the last chunk came), so a download without that header proves its completeness in another way.
class HttpLine {
 public:
  virtual ~HttpLine() = default;
  [[nodiscard]] virtual Result<HttpResponse> exchange(const HttpJob& job) = 0;
};

/// The first value of a header, whatever the case of its name; empty where there is none.
[[nodiscard]] QByteArray headerOf(const HttpResponse& response, QByteArrayView name);
/// Puts a header in the place of any of that name.
void setHeader(HttpRequest& request, const QByteArray& name, const QByteArray& value);
/// Whether the failure came before anything left this computer, so that a repetition is safe for every request.
[[nodiscard]] bool nothingWasSent(const Error& error);

} // namespace muniment::connect
