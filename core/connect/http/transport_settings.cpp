#include "core/connect/http/transport_settings.h"

#include <QtCore/QProcessEnvironment>
#include <QtNetwork/QSslCertificate>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargest = qint64(4) << 20;

Result<QByteArray> read(FileSystem& files, const QString& path) {
  auto file = files.openToRead(FilePath{path});
  if (!file)
    return failure(ErrorKind::Usage, "network.file_missing"_L1, {path}, file.error().detail);
  QByteArray bytes(kLargest, Qt::Uninitialized);
  MUNIMENT_TRY_LET(size, (*file)->read(bytes.data(), bytes.size()));
  bytes.truncate(size);
  return bytes;
}

bool isProxy(const QUrl& url) {
  const bool known = url.scheme() == "http"_L1 || url.scheme() == "socks5"_L1;
  return known && url.isValid() && !url.host().isEmpty() && url.password().isEmpty() &&
         (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery();
}

} // namespace

Result<TransportSettings> transportSettings(const QProcessEnvironment& environment, FileSystem& files) {
  TransportSettings settings;
  const QString proxy = environment.value(u"MUNIMENT_PROXY"_s).trimmed();
  settings.systemProxy = proxy == "system"_L1;
  if (!proxy.isEmpty() && !settings.systemProxy) {
    settings.proxy = QUrl(proxy, QUrl::StrictMode);
    // Not even repeated here: somebody may have written a password into it.
    if (!isProxy(settings.proxy))
      return failure(ErrorKind::Usage, "network.proxy_wrong"_L1);
  }
  if (const QString file = environment.value(u"MUNIMENT_PROXY_PASSWORD_FILE"_s); !file.isEmpty()) {
    MUNIMENT_TRY_LET(password, read(files, file));
    while (password.endsWith('\n') || password.endsWith('\r'))
      password.chop(1);
    settings.proxyPassword = QString::fromUtf8(password);
  }
  if (const QString file = environment.value(u"MUNIMENT_AUTHORITIES"_s); !file.isEmpty()) {
    MUNIMENT_TRY_LET(authorities, read(files, file));
    if (QSslCertificate::fromData(authorities, QSsl::Pem).isEmpty())
      return failure(ErrorKind::Usage, "network.authorities_wrong"_L1, {file});
    settings.authorities = std::move(authorities);
  }
  return settings;
}

} // namespace muniment::connect
