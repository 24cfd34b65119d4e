#pragma once

#include "core/base/clock.h"
#include "core/ledger/head_signer.h"
#include "core/ledger/ledger.h"
#include "core/store/connection.h"
#include "core/store/writer.h"

#include <QtCore/QTemporaryDir>

namespace muniment::tests {

/// An empty ledger in a database of its own, which goes with it.
class LedgerFixture final {
 public:
  /// In a temporary file.
  LedgerFixture();
  /// In a schema of its own on the server that MUNIMENT_TEST_POSTGRES names.
  explicit LedgerFixture(const QString& postgres);
  ~LedgerFixture();
  LedgerFixture(const LedgerFixture&) = delete;
  LedgerFixture& operator=(const LedgerFixture&) = delete;

  [[nodiscard]] const store::Address& address() const { return m_address; }
  [[nodiscard]] store::Connection& connection() { return *m_connection; }
  [[nodiscard]] MovableClock& clock() { return m_clock; }
  [[nodiscard]] ledger::Ledger& ledger() { return m_ledger; }
  [[nodiscard]] const SigningKey& key() const { return m_key; }
  [[nodiscard]] WorkspaceId workspace() const { return m_workspace; }
  [[nodiscard]] QString folder() const { return m_folder.path(); }

  /// Writes drafts in one transaction and gives their last number.
  std::int64_t append(std::vector<EntryDraft> drafts);
  std::int64_t appendNumbered(std::int64_t first, std::int64_t count);
  [[nodiscard]] std::optional<store::StoredHead> sign(ledger::HeadOccasion occasion = ledger::HeadOccasion::Close);
  /// Runs statements outside every rule.
  void raw(QByteArrayView sql);

 private:
  void build();

  QTemporaryDir m_folder;
  store::Address m_address;
  MovableClock m_clock{Instant::fromMilliseconds(1'767'312'245'678)};
  std::unique_ptr<store::Connection> m_connection;
  ledger::Ledger m_ledger;
  SigningKey m_key = SigningKey::generate();
  WorkspaceId m_workspace = WorkspaceId::make(Instant::fromMilliseconds(1'767'312'245'678));
};

/// A change of an item, different for each number.
[[nodiscard]] EntryDraft numberedDraft(std::int64_t number);
/// A bulk entry with so many leaves.
[[nodiscard]] EntryDraft batchDraft(int leaves, const QString& name = QStringLiteral("b"));
/// The connection string of the server for tests; empty where there is none.
[[nodiscard]] QString testServer();

} // namespace muniment::tests
