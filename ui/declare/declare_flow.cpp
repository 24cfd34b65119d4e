#include "ui/declare/declare_flow.h"

#include "ui/declare/declare_dialog.h"
#include "ui/kit/scrim.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAboveStrip = 28 + 16;

} // namespace

DeclareFlow::DeclareFlow(DeclareQueries& queries, QWidget* window)
    : QObject(window), m_queries(&queries), m_window(window) {}

DeclareDialog* DeclareFlow::begin(DeclareWish wish) {
  auto* dialog = new DeclareDialog(*m_queries, std::move(wish), m_window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &DeclareDialog::declared, this,
          [this, dialog](const Json& outcome, bool isHeld) { send(outcome, isHeld, dialog->sendsTo()); });
  connect(dialog, &DeclareDialog::recordRequested, this, &DeclareFlow::open);
  new Scrim(m_window->window(), dialog);
  dialog->open();
  return dialog;
}

void DeclareFlow::send(const Json& outcome, bool isHeld, const System& system) {
  const auto record = RecordId::parse(outcome.text(u"record"));
  if (!record || !system || outcome.text(u"state") == nameOf(RecordState::Waiting))
    return tell(outcome, isHeld, {});
  m_queries->run(workspace::SendToRecordsManagement{system->peer, *record})
      .then(this, [this, outcome, isHeld, system](const Result<workspace::Receipt>& receipt) {
        tell(outcome, isHeld, receipt ? system : System());
        if (!receipt)
          Q_EMIT failed(receipt.error());
      });
}

/// What went to another system is taken back there as well, and not by one key.
void DeclareFlow::tell(const Json& outcome, bool isHeld, const System& system) {
  const auto record = RecordId::parse(outcome.text(u"record"));
  const QString number = outcome.text(u"number");
  const bool waits = outcome.text(u"state") == nameOf(RecordState::Waiting);
  auto* toast = new Toast(m_window, waits ? Icon::Clock : Icon::Archive,
                          waits    ? tr("%1 waits for approval").arg(number)
                          : system ? tr("Declared as %1, and on its way to %2", "number of a record, a records system")
                                         .arg(number, visibleText(system->name))
                                   : tr("Declared as %1").arg(number),
                          isHeld || system ? QString() : tr("Undo"), kAboveStrip);
  if (record) {
    connect(toast->addLink(tr("Open Record")), &QPushButton::clicked, this,
            [this, id = *record] { Q_EMIT recordRequested(id); });
    connect(toast, &Toast::undone, this, [this, id = *record, number] { undo(id, number); });
  }
  Q_EMIT changed();
}

void DeclareFlow::undo(const RecordId& record, const QString& number) {
  m_queries->run(workspace::WithdrawDeclaration{record})
      .then(this, [this, number](const Result<workspace::Receipt>& receipt) {
        if (!receipt) {
          Q_EMIT failed(receipt.error());
          return;
        }
        new Toast(m_window, Icon::Tick, tr("%1 was taken back. Nothing is declared by it.").arg(number), {},
                  kAboveStrip);
        Q_EMIT changed();
      });
}

void DeclareFlow::open(const QString& number) {
  workspace::RecordByName byName;
  byName.name = number;
  m_queries->ask(std::move(byName)).then(this, [this](const Result<workspace::RecordByName::Answer>& answer) {
    if (answer)
      Q_EMIT recordRequested(answer->record.id);
    else
      Q_EMIT failed(answer.error());
  });
}

} // namespace muniment::ui
