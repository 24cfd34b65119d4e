#include "core/base/error_catalogue.h"
#include "ui/disposition/certificate_page.h"
#include "ui/disposition/disposition_screen.h"
#include "ui/disposition/disposition_words.h"
#include "ui/disposition/hand_over_dialog.h"
#include "ui/disposition/item_pane.h"
#include "ui/disposition/reason_dialog.h"
#include "ui/disposition/receipt_dialog.h"
#include "ui/disposition/sign_dialog.h"
#include "ui/disposition/snapshot_dialog.h"
#include "ui/disposition/snapshots_model.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QStackedWidget>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Act = QueueFooter::Act;

constexpr std::size_t kMostUndone = 200;

std::vector<std::pair<int, int>> runsOf(const Json& outcome) {
  std::vector<std::pair<int, int>> runs;
  if (const Json::Array* listed = outcome.at(u"runs").array()) {
    for (const Json& pair : *listed) {
      const Json::Array* ends = pair.array();
      if (ends && ends->size() == 2 && ends->front().integer() && ends->back().integer())
        runs.emplace_back(static_cast<int>(*ends->front().integer()), static_cast<int>(*ends->back().integer()));
    }
  }
  return runs;
}

} // namespace

void DispositionScreen::makeSnapshot(const std::optional<ClassId>& recordClass, bool handsOver) {
  auto* dialog = new SnapshotDialog(m_snapshots->due(), recordClass, handsOver, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    m_work->run(dialog->wish()).then(this, [this](const Result<workspace::Receipt>& receipt) {
      if (!receipt) {
        Q_EMIT failed(receipt.error());
        return;
      }
      if (const auto id = SnapshotId::parse(receipt->outcome.text(u"snapshot")))
        showSnapshot(*id);
    });
  });
  dialog->open();
}

void DispositionScreen::decide(DisposalDecision decision, const QString& reason, const std::optional<QDate>& until) {
  const workspace::ReviewedItem* current = m_queue->current();
  if (!current || !m_queue->canDecide())
    return;
  const SnapshotItem& item = current->item;
  workspace::DecideItems command{m_queue->snapshot(), {item.ordinal}, false, decision, reason, until};
  if (m_undo.size() == kMostUndone)
    m_undo.erase(m_undo.begin());
  m_undo.push_back(
      {{m_queue->snapshot(), {item.ordinal}, false, item.decision, item.reason, item.until}, item.ordinal});
  m_work->run(command).then(this, [this, command](const Result<workspace::Receipt>& receipt) {
    if (receipt) {
      m_queue->items()->takeDecision(command, runsOf(receipt->outcome));
      m_queue->refresh();
      return;
    }
    std::erase_if(m_undo, [&](const Undo& undo) { return undo.back.ordinals == command.ordinals; });
    Q_EMIT failed(receipt.error());
  });
  m_queue->step(1); // the next one comes up while this one is being kept
}

void DispositionScreen::approveGroup() {
  const workspace::DecideItems command = m_queue->groupDecision();
  m_work->run(command).then(this, [this, command](const Result<workspace::Receipt>& receipt) {
    if (!receipt) {
      Q_EMIT failed(receipt.error());
      return;
    }
    const std::vector<std::pair<int, int>> runs = runsOf(receipt->outcome);
    m_queue->items()->takeDecision(command, runs);
    m_queue->items()->clearSetAside();
    m_queue->refresh();
    workspace::DecideItems back{command.snapshot, {}, false, DisposalDecision::Undecided, {}, {}};
    for (const auto& [first, last] : runs) {
      for (int ordinal = first; ordinal <= last; ++ordinal)
        back.ordinals.push_back(ordinal);
    }
    m_undo.push_back({back, runs.empty() ? 0 : runs.front().first});
    const auto decided = static_cast<int>(receipt->outcome.number(u"decided"));
    auto* toast =
        new Toast(this, Icon::Tick,
                  m_queue->standing().summary.handsOver
                      ? tr("%n record(s) approved to be handed over. Nothing has left yet.", nullptr, decided)
                      : tr("%n record(s) approved for destruction. Nothing is destroyed yet.", nullptr, decided),
                  tr("Undo"));
    connect(toast, &Toast::undone, this, &DispositionScreen::undo);
  });
}

void DispositionScreen::undo() {
  if (m_undo.empty() || !m_queue->canDecide())
    return;
  const Undo last = std::move(m_undo.back());
  m_undo.pop_back();
  m_queue->goTo(last.ordinal);
  takeBack(last.back);
}

void DispositionScreen::takeBack(workspace::DecideItems back) {
  m_work->run(back).then(this, [this, back](const Result<workspace::Receipt>& receipt) {
    if (!receipt) {
      Q_EMIT failed(receipt.error());
      return;
    }
    m_queue->items()->takeDecision(back, runsOf(receipt->outcome));
    m_queue->refresh();
    if (m_queue->current())
      askItem(m_queue->current()->item.ordinal);
  });
}

void DispositionScreen::act(Act act) {
  switch (act) {
  case Act::Submit:
  case Act::Approve:
    return sign(act);
  case Act::NextOfSample:
    return m_queue->goToSample();
  case Act::Execute:
    Q_EMIT executionRequested(m_queue->snapshot(), visibleText(m_queue->standing().summary.snapshot.name));
    return;
  case Act::Stop:
    if (m_progress)
      m_progress->cancel();
    return;
  case Act::Certificate:
    return showCertificate();
  case Act::Return:
  case Act::Withdraw:
  case Act::NotReceived:
    return askReason(act);
  case Act::HandOver:
    return handOver();
  case Act::Receipt:
    return enterReceipt();
  }
}

void DispositionScreen::sign(Act act) {
  const workspace::SnapshotStanding::Answer& standing = m_queue->standing();
  const auto records = static_cast<int>(standing.summary.progress.total);
  const QString name = visibleText(standing.summary.snapshot.name);
  SignDialog::Text text;
  if (act == Act::Submit) {
    text = {tr("Ask for second approval"),
            tr("%1, %n record(s)", nullptr, records).arg(name),
            {tr("From now on nothing in it can be decided otherwise, unless it is returned to the reviewers."),
             tr("The second person must have decided nothing in it, and must open a sample that nobody can choose.")},
            {},
            tr("Ask for Approval")};
  } else if (standing.summary.handsOver) {
    text = {tr("Approve the handing over"),
            tr("%1, %n record(s)", nullptr, records).arg(name),
            {tr("What is decided to be handed over goes out as a package, complete and not redacted. Once the receiver "
                "has confirmed it, the content is destroyed here for good."),
             tr("What a hold covers at that moment stays."),
             tr("Your approval is in the ledger and on the certificate for ever.")},
            tr("hand over"),
            tr("Approve")};
  } else {
    text = {tr("Approve the disposition"),
            tr("%1, %n record(s)", nullptr, records).arg(name),
            {tr("What is decided to be destroyed will be gone for good once it is carried out. Nobody can bring it "
                "back, not even from this workspace."),
             tr("What a hold covers at that moment stays."),
             tr("Your approval is in the ledger and on the certificate for ever.")},
            tr("destroy"),
            tr("Approve")};
  }
  auto* dialog = new SignDialog(text, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &SignDialog::signRequested, this, [this, act, dialog] { runSigned(act, dialog); });
  dialog->open();
}

void DispositionScreen::runSigned(Act act, SignDialog* dialog) {
  const SnapshotId id = m_queue->snapshot();
  Secret passphrase = dialog->takePassphrase();
  dialog->setRunning(true);
  auto done = act == Act::Submit ? m_work->run(workspace::SubmitSnapshot{id}, std::move(passphrase))
                                 : m_work->run(workspace::ApproveSnapshot{id}, std::move(passphrase));
  done.then(dialog, [this, dialog](const Result<workspace::Receipt>& receipt) {
    dialog->setRunning(false);
    if (!receipt) {
      dialog->setError(errorText(receipt.error()));
      return;
    }
    dialog->accept();
    refresh();
  });
}

template <class C>
void DispositionScreen::runPlain(C command) {
  m_work->run(std::move(command)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (receipt)
      refresh();
    else
      Q_EMIT failed(receipt.error());
  });
}

void DispositionScreen::askReason(Act act) {
  ReasonDialog::Text text{tr("Return it to the reviewers"),
                          tr("The decisions stay and can be changed. A second person has to approve it again."),
                          tr("Return to Reviewers")};
  if (act == Act::Withdraw)
    text = {tr("Withdraw the snapshot"),
            tr("Nothing of it is carried out. Its records stay due and can be taken down again; the decisions made in "
               "it are kept with it."),
            tr("Withdraw Snapshot")};
  else if (act == Act::NotReceived)
    text = {tr("The package was not received"),
            tr("The records stay here. Another package may be written, or the snapshot withdrawn; the one that was "
               "written can no longer be confirmed."),
            tr("Not Received")};
  auto* dialog = new ReasonDialog(text, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog, act, id = m_queue->snapshot()] {
    if (act == Act::Withdraw)
      runPlain(workspace::WithdrawSnapshot{id, dialog->reason()});
    else if (act == Act::NotReceived)
      runPlain(workspace::NoteFailedHandover{id, dialog->reason()});
    else
      runPlain(workspace::ReturnSnapshot{id, dialog->reason()});
  });
  dialog->open();
}

void DispositionScreen::handOver() {
  const workspace::SnapshotSummary& summary = m_queue->standing().summary;
  auto* dialog = new HandOverDialog(summary.snapshot, summary.progress.total, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &HandOverDialog::writeRequested, this, [this, dialog] {
    const workspace::HandOverWish wish = dialog->wish();
    m_work->handOver(wish, dialog->begin()).then(dialog, [this, dialog](const Result<workspace::HandedOver>& handed) {
      if (handed)
        dialog->showPackage(*handed);
      else
        dialog->showError(errorText(handed.error()));
      refresh();
    });
  });
  dialog->open();
}

void DispositionScreen::enterReceipt() {
  const std::vector<Handover>& transfers = m_queue->standing().transfers;
  if (transfers.empty())
    return;
  auto* dialog = new ReceiptDialog(transfers.front(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ReceiptDialog::signRequested, this, [this, dialog] {
    workspace::NoteReceipt receipt = dialog->receipt();
    dialog->setRunning(true);
    m_work->run(std::move(receipt), dialog->takePassphrase())
        .then(dialog, [this, dialog](const Result<workspace::Receipt>& noted) {
          dialog->setRunning(false);
          if (!noted) {
            dialog->showError(noted.error());
            return;
          }
          dialog->accept();
          refresh();
        });
  });
  dialog->open();
}

void DispositionScreen::showCertificate() {
  m_work->ask(workspace::CertificateToRead{m_queue->snapshot()})
      .then(this, [this, id = m_queue->snapshot()](const Result<workspace::CertificateToRead::Answer>& answer) {
        if (id != m_queue->snapshot())
          return;
        if (!answer) {
          Q_EMIT failed(answer.error());
          return;
        }
        m_shown = answer->certificate;
        m_certificate->setCertificate(*answer);
        m_item->hide();
        m_pages->setCurrentIndex(Certificate);
      });
}

void DispositionScreen::saveJson() {
  auto* dialog = new QFileDialog(this, tr("Save the certificate"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(u"certificate.json"_s);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    if (!m_shown)
      return;
    writeTo(file, m_shown->line);
    writeTo(file + u".sig"_s, m_shown->signature);
  });
  dialog->open();
}

void DispositionScreen::savePdf() {
  auto* dialog = new QFileDialog(this, tr("Save the certificate"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(u"certificate.pdf"_s);
  connect(dialog, &QFileDialog::fileSelected, this, [this, id = m_queue->snapshot()](const QString& file) {
    m_work->ask(workspace::CertificateToPrint{id}).then(this, [this, file](const Result<QByteArray>& pdf) {
      if (pdf)
        writeTo(file, *pdf);
      else
        Q_EMIT failed(pdf.error());
    });
  });
  dialog->open();
}

void DispositionScreen::writeTo(const QString& file, const QByteArray& bytes) {
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
    Q_EMIT failed(makeError(ErrorKind::Failed, "file.failed"_L1, {}, out.errorString()));
}

} // namespace muniment::ui
