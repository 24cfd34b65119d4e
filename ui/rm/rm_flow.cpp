#include "ui/rm/rm_flow.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"
#include "ui/rm/settle_sheet.h"

#include <QtCore/QPointer>
#include <QtGui/QCursor>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using Resolution = PeerConflict::Resolution;

namespace {

constexpr int kStripHeight = 28;

} // namespace

void RmFlow::send(std::vector<RecordId> records, const QString& peer, const QString& system) {
  auto sending = std::make_shared<Sending>();
  sending->records = std::move(records);
  sending->peer = peer;
  sending->system = system;
  sendNext(sending);
}

void RmFlow::sendAnywhere(std::vector<RecordId> records) {
  m_desk->ask(workspace::RmSystems())
      .then(this, [this, records = std::move(records)](const Result<std::vector<workspace::RmSystem>>& systems) {
        if (!systems)
          return Q_EMIT failed(systems.error());
        if (systems->empty()) {
          new Toast(m_window, Icon::Plug, tr("No records system is set up. Connections has a page for that."), {},
                    kStripHeight + 16);
          return;
        }
        if (systems->size() == 1)
          return send(records, systems->front().peer, systems->front().name);
        auto* menu = new QMenu(m_window);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const workspace::RmSystem& system : *systems)
          menu->addAction(tr("Send to %1").arg(visibleText(system.name)).replace(u'&', u"&&"_s), this,
                          [this, records, system] { send(records, system.peer, system.name); });
        menu->popup(QCursor::pos());
      });
}

void RmFlow::sendNext(const std::shared_ptr<Sending>& sending) {
  if (sending->next == sending->records.size())
    return tellSent(*sending);
  m_desk->run(workspace::SendToRecordsManagement{sending->peer, sending->records[sending->next]})
      .then(this, [this, sending](const Result<workspace::Receipt>& receipt) {
        if (receipt && receipt->outcome.text(u"state") == nameOf(Counterpart::State::Blocked))
          ++sending->blocked;
        else if (receipt)
          ++sending->queued;
        else if (receipt.error().id == "rm.already_there"_L1)
          ++sending->already;
        else {
          tellSent(*sending);
          return Q_EMIT failed(receipt.error());
        }
        ++sending->next;
        sendNext(sending);
      });
}

void RmFlow::tellSent(const Sending& sending) {
  const QString system = visibleText(sending.system);
  QStringList told;
  if (sending.queued > 0)
    told.append(tr("%n record(s) wait in the outbox for %1.", nullptr, sending.queued).arg(system));
  if (sending.already > 0)
    told.append(tr("%n record(s) were sent before.", nullptr, sending.already));
  if (sending.blocked > 0)
    told.append(tr("%n record(s) of a matter may not go there; a task says why.", nullptr, sending.blocked));
  if (!told.isEmpty())
    new Toast(m_window, sending.queued > 0 ? Icon::ExportOut : Icon::Info, told.join(u' '), {}, kStripHeight + 16);
  Q_EMIT changed();
}

void RmFlow::settle(const PeerConflictId& conflict) {
  m_desk->ask(workspace::PeerDifference{conflict})
      .then(this, [this](const Result<workspace::PeerDifference::Answer>& difference) {
        if (!difference)
          return Q_EMIT failed(difference.error());
        if (difference->conflict.isOpen())
          return open(*difference);
        new Toast(m_window, Icon::Info, tr("This difference is settled already."), {}, kStripHeight + 16);
        Q_EMIT changed();
      });
}

void RmFlow::open(const workspace::PeerDifference::Answer& difference) {
  auto* sheet = new SettleSheet(*m_desk, difference, m_window);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &SettleSheet::acted, this, [this, sheet, difference] { act(sheet, difference); });
  sheet->open();
}

void RmFlow::act(SettleSheet* sheet, const workspace::PeerDifference::Answer& difference) {
  sheet->setBusy(true);
  const Resolution chosen = sheet->resolution();
  if (difference.conflict.kind == PeerConflict::Kind::DestroyedThere && chosen == Resolution::TheirsCounts)
    return follow(sheet, difference);
  workspace::ResolvePeerConflict command{difference.conflict.id, chosen, sheet->reason()};
  if (difference.conflict.kind == PeerConflict::Kind::DetailsChanged)
    command.fields = sheet->fieldsThere();
  m_desk->run(std::move(command))
      .then(this, [this, sheet = QPointer(sheet)](const Result<workspace::Receipt>& receipt) {
        if (!receipt && sheet)
          return sheet->showProblem(errorText(receipt.error()));
        if (!receipt)
          return Q_EMIT failed(receipt.error());
        if (sheet)
          sheet->accept();
        new Toast(m_window, Icon::Tick, tr("The difference is settled."), {}, kStripHeight + 16);
        Q_EMIT changed();
      });
}

void RmFlow::follow(SettleSheet* sheet, const workspace::PeerDifference::Answer& difference) {
  if (!difference.record)
    return sheet->showProblem(tr("The record is not open to you."));
  const QString number = visibleText(difference.record->number);
  m_desk->run(workspace::FollowDestruction{difference.conflict.id, difference.record->id, sheet->reason()}, sheet)
      .then(this, [this, sheet = QPointer(sheet), number](const Result<workspace::Receipt>& receipt) {
        if (!receipt && receipt.error().id == "access.second_person_needed"_L1) {
          if (sheet)
            sheet->accept();
          auto* toast =
              new Toast(m_window, Icon::People,
                        tr("A second person has to agree to destroy %1. It waits for them in Tasks.").arg(number), {},
                        kStripHeight + 16);
          connect(toast->addLink(tr("Show Tasks")), &QPushButton::clicked, this, &RmFlow::tasksRequested);
          return Q_EMIT changed();
        }
        if (!receipt && sheet)
          return receipt.error().kind == ErrorKind::Cancelled ? sheet->setBusy(false)
                                                              : sheet->showProblem(errorText(receipt.error()));
        if (!receipt)
          return Q_EMIT failed(receipt.error());
        if (sheet)
          sheet->accept();
        if (const auto snapshot = SnapshotId::parse(receipt->outcome.text(u"snapshot")))
          Q_EMIT executionRequested(*snapshot, number);
        Q_EMIT changed();
      });
}

} // namespace muniment::ui
