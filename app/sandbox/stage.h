#pragma once

#include "app/sandbox/cast.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/journal.h"
#include "app/sandbox/wire_handler.h"
#include "core/base/clock.h"

namespace muniment::sandbox {

/// Leads a request to its peer, through the faults and past the journal. Lives on the thread of the wire.
class Stage final : public WireHandler {
 public:
  Stage(std::unique_ptr<Journal> journal, quint64 seed, const Clock& clock);

  [[nodiscard]] static QStringList peerNames() { return Cast::names(); }

  [[nodiscard]] Answer handle(Request request) override;
  [[nodiscard]] std::vector<Outbox::Delivery> beat() override;
  void settled(qint64 delivery, int status) override;

 private:
  [[nodiscard]] Instant now() const;
  /// A request as the journal keeps it.
  [[nodiscard]] static QJsonObject entryOf(const QString& what, const QString& name, const Request& request);
  void readJournal();
  void tell(const QJsonObject& entry);
  void happen(const QJsonObject& entry);
  /// What is due by now happens before anything else does.
  void catchUp(Instant at);
  [[nodiscard]] Answer perform(const QString& name, Request request);
  /// Carries a request out, remembering it first where it changes something.
  [[nodiscard]] Reply carryOut(const QString& name, const Request& request);

  [[nodiscard]] Reply control(Request request, Conduct& conduct);
  [[nodiscard]] Reply controlState(const QStringList& steps);
  [[nodiscard]] Reply controlClock(const Request& request);
  [[nodiscard]] Reply controlFaults(const Request& request);
  [[nodiscard]] Reply controlPeer(const Request& request, const QString& name, const QStringList& steps);

  std::unique_ptr<Journal> m_journal;
  quint64 m_seed; ///< of the first start with this journal: the proofs in it were made with that
  const Clock* m_clock;
  Faults m_faults;
  std::unique_ptr<Cast> m_cast;
  std::int64_t m_offset = 0; ///< milliseconds that the time of the peers is ahead
  qint64 m_requests = 0;
};

} // namespace muniment::sandbox
