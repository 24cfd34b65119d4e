#pragma once

#include "core/base/http_transport.h"
#include "core/ledger/time_stamp.h"
#include "core/store/ledger_repository.h"

namespace muniment::ledger {

/// An RFC 3161 authority reached over HTTP. Only the digest of a head goes out.
class TimeStampAuthority final {
 public:
  /// `trusted` are the certificates in PEM that its signature must lead to.
  TimeStampAuthority(HttpTransport& transport, QUrl url, QByteArray trusted)
      : m_transport(&transport), m_url(std::move(url)), m_trusted(std::move(trusted)) {}

  /// Blocking; the answer is checked before it is returned. The caller keeps it with LedgerRepository::saveTimeStamp.
  [[nodiscard]] Result<store::StoredTimeStamp> stamp(const store::StoredHead& head) const;

 private:
  HttpTransport* m_transport;
  QUrl m_url;
  QByteArray m_trusted;
};

} // namespace muniment::ledger
