#include "core/workspace/sample/sample_disposition.h"

#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/records/change_record.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/workspace.h"

#include <QtCore/QTimeZone>

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kShipments = 22;
constexpr int kOffers = 6;
constexpr int kReviewedMonths = 4;      ///< what is due for longer is in a snapshot already
constexpr std::int64_t kBetween = 1000; ///< milliseconds
constexpr std::array kHarbours = {"Hull", "Rotterdam", "Tallinn", "Callao", "Gdansk", "Felixstowe"};

class Filler final {
 public:
  Filler(Workspace& workspace, MovableClock& clock, QDate today, std::shared_ptr<const SigningKey> key)
      : m_workspace(workspace), m_clock(clock), m_today(today) {
    m_options.signer = std::move(key);
  }

  Result<void> fill() {
    MUNIMENT_TRY_LET(plan, m_workspace.ask(FilePlan()).result());
    for (const FilePlan::Place& place : plan)
      m_classes.emplace(place.value.code, place.value.id);
    MUNIMENT_TRY_LET(offers, declareAll(u"04.50"_s, kOffers));
    MUNIMENT_TRY_LET(shipments, declareAll(u"06.30"_s, kShipments));
    MUNIMENT_TRY(hold({shipments[3], shipments[8]}));
    MUNIMENT_TRY_LET(finished, take(u"Offers not taken"_s, m_today, u"04.50"_s));
    MUNIMENT_TRY(finish(finished));
    m_clock.moveTo(m_clock.now().plusMilliseconds(kBetween)); // the order of two snapshots is that of their times
    MUNIMENT_TRY_LET(open, take(u"Shipments closed for six years"_s, m_today.addMonths(-kReviewedMonths), u"06.30"_s));
    return decideSome(open);
  }

 private:
  /// Something that ended a little later than the one before; the newest became due a month ago.
  Result<std::vector<RecordId>> declareAll(const QString& code, int count) {
    std::vector<FileToCapture> files;
    for (int i = 0; i < count; ++i)
      files.push_back({nameOf(code, i) + u".txt"_s, {}, textOf(code, i).toUtf8()});
    MUNIMENT_TRY_LET(captured, m_workspace.run(CaptureFiles(std::move(files), u"sample"_s)).result());
    std::vector<RecordId> records;
    const Json::Array* items = captured.outcome.at(u"items").array();
    for (int i = 0; items && i < static_cast<int>(items->size()); ++i) {
      DeclareRecord command;
      command.recordClass = m_classes[code];
      command.title = nameOf(code, i);
      command.selection.items = {ItemId::parse((*items)[static_cast<std::size_t>(i)].text(u"id")).value_or(ItemId())};
      MUNIMENT_TRY_LET(declared, m_workspace.run(command, m_options).result());
      records.push_back(RecordId::parse(declared.outcome.text(u"record")).value_or(RecordId()));
      const bool shipment = code == "06.30"_L1;
      const QDate ended = m_today.addYears(shipment ? -6 : -3).addMonths(i - count).addDays(i % 9);
      MUNIMENT_TRY(m_workspace
                       .run(NoteEvent{records.back(), shipment ? u"shipment-closed"_s : u"offer-declined"_s, ended, {}},
                            m_options)
                       .result());
    }
    return records;
  }

  static QString nameOf(const QString& code, int number) {
    const QString harbour = QString::fromLatin1(kHarbours[static_cast<std::size_t>(number) % kHarbours.size()]);
    return code == "06.30"_L1 ? u"Shipment file SH-%1, %2"_s.arg(1044 + 7 * number).arg(harbour)
                              : u"Offer OF-%1, %2"_s.arg(210 + number).arg(harbour);
  }

  static QString textOf(const QString& code, int number) {
    return u"%1\nPapers as they were closed: bill of lading, delivery note, photographs of the pallets.\nSheet %2\n"_s
        .arg(nameOf(code, number))
        .arg(number + 1);
  }

  Result<void> hold(std::initializer_list<RecordId> records) {
    CreateHold create;
    create.name = u"Damage claim, Callao"_s;
    create.trigger = u"Letter of the insurer"_s;
    MUNIMENT_TRY_LET(created, m_workspace.run(create, m_options).result());
    ApplyHold apply;
    apply.hold = HoldId::parse(created.outcome.text(u"hold")).value_or(HoldId());
    for (const RecordId& record : records)
      apply.targets.push_back({HoldTargetKind::Record, record.toString()});
    MUNIMENT_TRY(m_workspace.run(apply, m_options).result());
    return {};
  }

  Result<SnapshotId> take(const QString& name, QDate until, const QString& code) {
    MUNIMENT_TRY_LET(taken, m_workspace.run(TakeSnapshot{name, until, m_classes[code]}, m_options).result());
    return SnapshotId::parse(taken.outcome.text(u"snapshot")).value_or(SnapshotId());
  }

  Result<void> finish(const SnapshotId& id) {
    DecideItems all{id, {}, true, DisposalDecision::Approve, {}, {}};
    MUNIMENT_TRY(m_workspace.run(all, m_options).result());
    DecideItems kept{id, {2}, false, DisposalDecision::Extend, u"Contract still running"_s, m_today.addYears(2)};
    MUNIMENT_TRY(m_workspace.run(kept, m_options).result());
    MUNIMENT_TRY(m_workspace.run(SubmitSnapshot{id}, m_options).result());
    MUNIMENT_TRY(m_workspace.run(ApproveSnapshot{id}, m_options).result());
    MUNIMENT_TRY(m_workspace.dispose(id, nullptr).result());
    return {};
  }

  Result<void> decideSome(const SnapshotId& id) {
    MUNIMENT_TRY(m_workspace.run(DecideItems{id, {0, 1, 2}, false, DisposalDecision::Approve, {}, {}}).result());
    DecideItems longer{
        id, {4}, false, DisposalDecision::Extend, u"Audit or inspection under way"_s, m_today.addYears(1)};
    MUNIMENT_TRY(m_workspace.run(longer).result());
    DecideItems good{id, {5}, false, DisposalDecision::KeepForGood, u"Lasting historical value"_s, {}};
    MUNIMENT_TRY(m_workspace.run(good).result());
    return {};
  }

  Workspace& m_workspace;
  MovableClock& m_clock;
  QDate m_today;
  RunOptions m_options;
  std::map<QString, ClassId> m_classes;
};

} // namespace

Result<void> fillSampleDisposition(Workspace& workspace, MovableClock& clock,
                                   const std::shared_ptr<const SigningKey>& signer) {
  const QTimeZone zone(workspace.info().timeZone.toLatin1());
  const QDate today = QDateTime::fromMSecsSinceEpoch(clock.now().milliseconds(), zone).date();
  return Filler(workspace, clock, today, signer).fill();
}

} // namespace muniment::workspace
