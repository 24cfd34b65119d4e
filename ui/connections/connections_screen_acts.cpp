#include "core/base/error_catalogue.h"
#include "ui/connections/connection_sheet.h"
#include "ui/connections/connection_words.h"
#include "ui/connections/connections_screen.h"
#include "ui/connections/deliveries_pane.h"
#include "ui/connections/limits_sheet.h"
#include "ui/connections/manifest_sheet.h"
#include "ui/connections/processing_sheet.h"
#include "ui/connections/readers_sheet.h"
#include "ui/connections/test_sheet.h"
#include "ui/kit/reason_sheet.h"
#include "ui/kit/toast.h"
#include "ui/kit/typed_confirmation.h"

namespace muniment::ui {
namespace {

workspace::ConnectionDetails detailsOf(const Connection& connection) {
  return {connection.name,   connection.site,  connection.manifest,    connection.purpose,
          connection.ground, connection.owner, connection.captureDays, connection.matter};
}

} // namespace

template <class R>
void ConnectionsScreen::report(const Result<R>& done, const QString& sentence) {
  if (done)
    new Toast(this, Icon::Tick, sentence);
  else if (done.error().kind != ErrorKind::Cancelled)
    Q_EMIT failed(done.error());
  refresh();
}

void ConnectionsScreen::act(const ConnectionId& connection, CardAct act) {
  const auto found =
      std::ranges::find(m_cards, connection, [](const workspace::ConnectionCard& card) { return card.connection.id; });
  if (found == m_cards.end())
    return;
  const workspace::ConnectionCard card = *found;
  using Tab = DeliveriesPane::Tab;
  switch (act) {
  case CardAct::Test:
    return openTest(card);
  case CardAct::Pause:
    return openPause(card);
  case CardAct::Resume:
    m_desk->run(workspace::PausePeer{card.connection.peer, false, {}})
        .then(this, [this, name = ConnectionWords::name(card)](const Result<workspace::Receipt>& receipt) {
          report(receipt, tr("%1 goes on.").arg(name));
        });
    return;
  case CardAct::SwitchOn:
  case CardAct::SwitchOff:
    return switchTo(card, act == CardAct::SwitchOn);
  case CardAct::Settings:
    return openSettings(card);
  case CardAct::Manifest:
    return openManifest(card);
  case CardAct::Limits:
    return openLimits(card);
  case CardAct::ShowOutbox:
    return m_deliveries->show(Tab::Outbox, connection, {});
  case CardAct::ShowInbox:
    return m_deliveries->show(Tab::Inbox, connection, {});
  case CardAct::ShowDead:
    return m_deliveries->show(card.outbox.dead > 0 ? Tab::Outbox : Tab::Inbox, connection, Delivery::State::Dead);
  case CardAct::ShowExchanges:
    return m_deliveries->show(Tab::Exchanges, connection, {});
  case CardAct::ShowEntries:
    Q_EMIT entriesRequested(aggregateOf(connection), card.connection.name);
    return;
  case CardAct::ShowProcessing:
    return openProcessing(card);
  case CardAct::Remove:
    return openRemove(card);
  }
}

void ConnectionsScreen::beginNew() { openNew(SystemChoice::all().front()); }

void ConnectionsScreen::openNew(const SystemChoice& choice) {
  QStringList taken;
  for (const workspace::ConnectionCard& card : m_cards)
    taken.append(card.connection.peer);
  auto* sheet = new ConnectionSheet(*m_desk, choice, taken, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &ConnectionSheet::added, this,
          [this](const QString& name) { new Toast(this, Icon::Plug, tr("%1 is set up and switched off.").arg(name)); });
  connect(sheet, &QDialog::finished, this, &ConnectionsScreen::refresh);
  sheet->open();
}

void ConnectionsScreen::openReaders() {
  auto* sheet = new ReadersSheet(*m_desk, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  sheet->open();
}

void ConnectionsScreen::openSettings(const workspace::ConnectionCard& card) {
  auto* sheet = new ConnectionSheet(*m_desk, card, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &ConnectionSheet::changed, this,
          [this, id = card.connection.id](const workspace::ConnectionDetails& before, const QString& name) {
            auto* toast = new Toast(this, Icon::Tick, tr("The settings of %1 are saved.").arg(name), tr("Undo"));
            connect(toast, &Toast::undone, this, [this, id, before] { takeBack(id, before); });
          });
  connect(sheet, &QDialog::finished, this, &ConnectionsScreen::refresh);
  sheet->open();
}

void ConnectionsScreen::openManifest(const workspace::ConnectionCard& card) {
  const QString preset = SystemChoice::of(card.connection.kind, card.system).preset;
  auto* sheet = new ManifestSheet(*m_desk, card.connection.manifest, preset, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, connection = card.connection] {
    const workspace::ConnectionDetails before = detailsOf(connection);
    workspace::ConnectionDetails after = before;
    after.manifest = sheet->manifest();
    if (after.manifest == before.manifest)
      return;
    m_desk->run(workspace::ChangeConnection{connection.id, after})
        .then(this, [this, id = connection.id, before](const Result<workspace::Receipt>& receipt) {
          if (!receipt)
            return report(receipt, {});
          auto* toast = new Toast(this, Icon::Tick, tr("The connector manifest is saved."), tr("Undo"));
          connect(toast, &Toast::undone, this, [this, id, before] { takeBack(id, before); });
          refresh();
        });
  });
  sheet->open();
}

void ConnectionsScreen::takeBack(const ConnectionId& connection, const workspace::ConnectionDetails& before) {
  m_desk->run(workspace::ChangeConnection{connection, before})
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        report(receipt, tr("The settings are as they were before. Secrets that were entered stay."));
      });
}

void ConnectionsScreen::openTest(const workspace::ConnectionCard& card) {
  auto* sheet = new TestSheet(*m_desk, card, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &TestSheet::tested, this, &ConnectionsScreen::refresh);
  sheet->open();
}

void ConnectionsScreen::openProcessing(const workspace::ConnectionCard& card) {
  using Given = Result<workspace::ProcessingRecord::Answer>;
  m_desk->ask(workspace::ProcessingRecord{card.connection.id}).then(this, [this](const Given& record) {
    if (!record)
      return report(record, {});
    auto* sheet = new ProcessingSheet(*record, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
  });
}

void ConnectionsScreen::openLimits(const workspace::ConnectionCard& card) {
  PeerGate gate = card.gate;
  gate.peer = card.connection.peer;
  auto* sheet = new LimitsSheet(gate, ConnectionWords::name(card), this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, gate] {
    m_desk->run(workspace::LimitPeer{gate.peer, sheet->hourly(), sheet->most()})
        .then(this, [this, gate](const Result<workspace::Receipt>& receipt) {
          if (!receipt)
            return report(receipt, {});
          auto* toast = new Toast(this, Icon::Tick, tr("The limits are saved."), tr("Undo"));
          connect(toast, &Toast::undone, this, [this, gate] {
            m_desk->run(workspace::LimitPeer{gate.peer, gate.hourly, gate.most})
                .then(this, [this](const Result<workspace::Receipt>& undone) {
                  report(undone, tr("The limits are as they were before."));
                });
          });
          refresh();
        });
  });
  sheet->open();
}

void ConnectionsScreen::openPause(const workspace::ConnectionCard& card) {
  const QString name = ConnectionWords::name(card);
  auto* sheet = new ReasonSheet({tr("Pause %1").arg(name),
                                 tr("Nothing goes out and nothing is taken in until somebody resumes it."),
                                 tr("Pause"),
                                 {tr("Everything that waits is kept, and what comes in meanwhile waits too."),
                                  tr("The order is kept when it goes on.")}},
                                this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, peer = card.connection.peer, name] {
    m_desk->run(workspace::PausePeer{peer, true, sheet->reason()})
        .then(this, [this, name](const Result<workspace::Receipt>& receipt) {
          report(receipt, tr("%1 is paused.").arg(name));
        });
  });
  sheet->open();
}

void ConnectionsScreen::switchTo(const workspace::ConnectionCard& card, bool on) {
  const ConnectionId id = card.connection.id;
  m_desk->run(workspace::SwitchConnection{id, on})
      .then(this, [this, id, on, name = ConnectionWords::name(card)](const Result<workspace::Receipt>& receipt) {
        if (!receipt)
          return report(receipt, {});
        auto* toast =
            new Toast(this, on ? Icon::Play : Icon::Stop,
                      on ? tr("%1 is switched on.").arg(name) : tr("%1 is switched off.").arg(name), tr("Undo"));
        connect(toast, &Toast::undone, this, [this, id, on] {
          m_desk->run(workspace::SwitchConnection{id, !on})
              .then(this, [this](const Result<workspace::Receipt>& undone) {
                report(undone, tr("It is as it was before."));
              });
        });
        refresh();
      });
}

void ConnectionsScreen::openRemove(const workspace::ConnectionCard& card) {
  const QString name = ConnectionWords::name(card);
  auto* dialog = new TypedConfirmation(
      {tr("Remove %1").arg(name),
       tr("The connection is taken out of this workspace."),
       {tr("Its settings and its secrets are forgotten."), tr("Its actor can no longer act here."),
        tr("What it captured stays, with its provenance, as do the entries about it."),
        tr("To connect the system again, everything must be entered anew.")},
       card.connection.peer,
       tr("Remove %1").arg(name)},
      this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, id = card.connection.id, name] {
    m_desk->remove(id).then(
        this, [this, name](const Result<void>& removed) { report(removed, tr("%1 is removed.").arg(name)); });
  });
  dialog->open();
}

} // namespace muniment::ui
