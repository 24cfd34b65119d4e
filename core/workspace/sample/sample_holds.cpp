#include "core/workspace/sample/sample_holds.h"

#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/tasks/task_commands.h"

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = HoldTargetKind;

constexpr std::int64_t kDay = 86'400'000;

constexpr auto kNotice =
    "A dispute about invoice INV-77 of Harbour Freight is expected.\n\nPlease keep everything that you wrote, received "
    "or "
    "filed about it: messages, photographs, documents, on every device. Do not delete, change or move any of it, also "
    "where a rule would allow it.\n\nAcknowledge this notice once you have read it. Ask legal when in doubt.";

/// Days before the end on which each step happens.
constexpr std::array kDaysBefore{40, 38, 30, 21, 12, 11, 4};

} // namespace

Result<void> SampleHolds::catchUp(MovableClock& clock, Instant now) {
  while (m_next < kDaysBefore.size()) {
    const Instant at = m_end.plusMilliseconds(-kDaysBefore.at(m_next) * kDay);
    if (now < at)
      return {};
    if (clock.now() < at)
      clock.moveTo(at);
    MUNIMENT_TRY(act(m_next++));
  }
  return {};
}

Result<void> SampleHolds::act(std::size_t step) {
  switch (step) {
  case 0:
    return noteCustodians();
  case 1:
    return holdDelivery();
  case 2:
    return prepareGrievance();
  case 3:
    return holdInvoices();
  case 4:
    return acknowledgeOne();
  case 5:
    return releaseDelivery();
  default:
    // One more custodian, whose notice is not late yet.
    MUNIMENT_TRY(
        m_workspace->run(AddHoldTargets{m_invoices, {{Kind::Person, m_persons.at(u"Niko Haas"_s).toString()}}, 10})
            .result());
    return {};
  }
}

Result<void> SampleHolds::noteCustodians() {
  for (const QString& name : {u"Ana Lima"_s, u"Tom Beck"_s, u"Niko Haas"_s, u"Lena Otto"_s}) {
    SavePerson command;
    command.name = name;
    command.labels = {name};
    MUNIMENT_TRY_LET(saved, m_workspace->run(command).result());
    m_persons.emplace(name, PersonId::parse(saved.outcome.text(u"person")).value_or(PersonId()));
  }
  return {};
}

Result<HoldId> SampleHolds::create(const QString& name, const QString& trigger, const QString& notice,
                                   std::optional<MatterId> matter) {
  CreateHold command;
  command.name = name;
  command.matter = matter;
  command.trigger = trigger;
  command.authority = u"General counsel"_s;
  const QDate today = QDateTime::fromMSecsSinceEpoch(m_workspace->now().milliseconds(), Qt::UTC).date();
  command.awareOn = today.addDays(-2);
  command.issuedOn = today;
  command.noticeText = notice;
  MUNIMENT_TRY_LET(made, m_workspace->run(command).result());
  return HoldId::parse(made.outcome.text(u"hold")).value_or(HoldId());
}

Result<void> SampleHolds::holdInvoices() {
  MUNIMENT_TRY_LET(hold, create(u"Invoice dispute INV-77"_s, u"Harbour Freight contests invoice INV-77"_s,
                                QString::fromUtf8(kNotice), {}));
  m_invoices = hold;
  MUNIMENT_TRY(m_workspace
                   ->run(ApplyHold{hold,
                                   {{Kind::Person, m_persons.at(u"Ana Lima"_s).toString()},
                                    {Kind::Person, m_persons.at(u"Tom Beck"_s).toString()},
                                    {Kind::Query, u"\"INV-77\""_s}},
                                   14})
                   .result());
  return {};
}

Result<void> SampleHolds::acknowledgeOne() {
  MUNIMENT_TRY_LET(found, m_workspace->ask(HoldById{m_invoices.toString()}).result());
  for (const HoldById::Custodian& custodian : found.custodians) {
    if (custodian.notice && custodian.person.name == u"Ana Lima")
      MUNIMENT_TRY(
          m_workspace->run(DecideTask{custodian.notice->id, u"acknowledge"_s, u"By telephone, to legal."_s}).result());
  }
  return {};
}

Result<void> SampleHolds::holdDelivery() {
  MUNIMENT_TRY_LET(hold, create(u"Late delivery PO-4711"_s, u"Claim for damages announced by telephone"_s,
                                u"Please keep everything about order PO-4711."_s, {}));
  m_delivery = hold;
  MUNIMENT_TRY(
      m_workspace->run(ApplyHold{hold, {{Kind::Person, m_persons.at(u"Lena Otto"_s).toString()}}, 7}).result());
  return {};
}

Result<void> SampleHolds::releaseDelivery() {
  RunOptions options;
  options.signer = m_signer;
  MUNIMENT_TRY(
      m_workspace
          ->run(ReleaseHold{m_delivery, u"The claim was settled on both sides. Ground: no dispute remains."_s}, options)
          .result());
  return {};
}

Result<void> SampleHolds::prepareGrievance() {
  MUNIMENT_TRY(create(u"Grievance, warehouse shift"_s, u"Complaint received by personnel"_s,
                      u"Please keep everything about the warehouse shifts of this spring."_s, m_matter));
  return {};
}

} // namespace muniment::workspace
