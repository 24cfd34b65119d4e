#include "core/connect/http/key_authenticator.h"

#include <QtCore/QUrlQuery>

namespace muniment::connect {

using namespace Qt::StringLiterals;

std::unique_ptr<Authenticator> KeyAuthenticator::none() {
  return std::make_unique<KeyAuthenticator>(QByteArray(), QByteArray(), Secret());
}

std::unique_ptr<Authenticator> KeyAuthenticator::basic(const Secret& user, const Secret& password) {
  QByteArray pair = user.view().toByteArray() + ':' + password.view().toByteArray();
  QByteArray value = "Basic " + pair.toBase64();
  pair.fill('\0');
  return header("Authorization", Secret(std::move(value)));
}

std::unique_ptr<Authenticator> KeyAuthenticator::header(QByteArray name, Secret value) {
  return std::make_unique<KeyAuthenticator>(std::move(name), QByteArray(), std::move(value));
}

std::unique_ptr<Authenticator> KeyAuthenticator::query(QByteArray name, Secret value) {
  return std::make_unique<KeyAuthenticator>(QByteArray(), std::move(name), std::move(value));
}

Result<int> KeyAuthenticator::apply(HttpJob& job) {
  const QByteArray value = m_value.view().toByteArray();
  if (value.contains('\r') || value.contains('\n'))
    return failure(ErrorKind::Usage, "http.secret_malformed"_L1);
  if (!m_header.isEmpty())
    setHeader(job.request, m_header, value);
  if (!m_query.isEmpty()) {
    QUrlQuery query(job.request.url);
    query.addQueryItem(QString::fromUtf8(m_query.toPercentEncoding()), QString::fromUtf8(value.toPercentEncoding()));
    job.request.url.setQuery(query);
  }
  return 0;
}

} // namespace muniment::connect
