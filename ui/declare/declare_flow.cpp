#include "ui/declare/declare_flow.h"

#include "ui/declare/declare_dialog.h"
#include "ui/kit/scrim.h"
#include "ui/kit/toast.h"

#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAboveStrip = 28 + 16;

} // namespace

DeclareFlow::DeclareFlow(DeclareQueries& queries, QWidget* window)
    : QObject(window), m_queries(&queries), m_window(window) {}

void DeclareFlow::begin(DeclareWish wish) {
  auto* dialog = new DeclareDialog(*m_queries, std::move(wish), m_window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &DeclareDialog::declared, this, &DeclareFlow::tell);
  connect(dialog, &DeclareDialog::recordRequested, this, &DeclareFlow::open);
  new Scrim(m_window->window(), dialog);
  dialog->open();
}

void DeclareFlow::tell(const Json& outcome, bool isHeld) {
  const auto record = RecordId::parse(outcome.text(u"record"));
  const QString number = outcome.text(u"number");
  const bool waits = outcome.text(u"state") == nameOf(RecordState::Waiting);
  auto* toast = new Toast(m_window, waits ? Icon::Clock : Icon::Archive,
                          waits ? tr("%1 waits for approval").arg(number) : tr("Declared as %1").arg(number),
                          isHeld ? QString() : tr("Undo"), kAboveStrip);
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
