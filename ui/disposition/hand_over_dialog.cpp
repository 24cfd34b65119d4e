#include "ui/disposition/hand_over_dialog.h"

#include "ui/kit/copy_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/scrolled_body.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDir>
#include <QtCore/QTimer>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Form, Work, Result };
constexpr int kProgressPoll = 200; ///< ms
constexpr int kWholeBar = 1000;

PlainLabel* sentence(const QString& text, Ink ink = Ink::Secondary) {
  auto* label = new PlainLabel(text, TextRole::Body, ink);
  label->setWordWrap(true);
  label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
  return label;
}

} // namespace

HandOverDialog::HandOverDialog(const Snapshot& snapshot, std::int64_t records, QWidget* parent)
    : QDialog(parent), m_snapshot(snapshot.id), m_pages(new QStackedWidget), m_receiver(new QLineEdit),
      m_folder(new QLineEdit), m_timer(new QTimer(this)) {
  setObjectName(u"handOverDialog"_s);
  setWindowTitle(tr("Hand over the records"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  column->addWidget(new PlainLabel(tr("Hand over the records"), TextRole::DialogTitle));
  column->addWidget(
      sentence(tr("%1, %n record(s)", nullptr, static_cast<int>(records)).arg(visibleText(snapshot.name))));
  column->addSpacing(4);
  for (QWidget* page : {makeForm(), makeWork(), makeResult()})
    m_pages->addWidget(page);
  addScrolledBody(*column)->addWidget(m_pages);
  column->addSpacing(12);
  addFoot(column);
  setMinimumWidth(520);
  m_timer->setInterval(kProgressPoll);
  connect(m_timer, &QTimer::timeout, this, [this] {
    const std::int64_t total = std::max<std::int64_t>(1, m_progress ? m_progress->total() : 1);
    const std::int64_t done = m_progress ? m_progress->done() : 0;
    m_bar->setValue(static_cast<int>(std::min<std::int64_t>(kWholeBar, done * kWholeBar / total)));
  });
  check();
  m_receiver->setFocus();
}

QWidget* HandOverDialog::makeForm() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(sentence(tr("A package with these records is written and read again. Nothing ends here by this: "
                                "the records stay until the receiver has confirmed the package and the receipt is "
                                "entered. What a hold covers is left out."),
                             Ink::Primary));
  m_receiver->setObjectName(u"transferReceiver"_s);
  m_folder->setObjectName(u"transferFolder"_s);
  auto* receiver = new FormRow(tr("Receiver"), m_receiver, FormRow::Need::Required);
  receiver->setHint(tr("Who keeps the records from then on, such as a successor or an authority."));
  column->addWidget(receiver);
  auto* field = new QWidget;
  auto* row = new QHBoxLayout(field);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  auto* choose = new QPushButton(tr("Choose…"));
  choose->setAutoDefault(false);
  m_folder->setAccessibleName(tr("Folder for the package"));
  row->addWidget(m_folder, 1);
  row->addWidget(choose);
  field->setFocusProxy(m_folder);
  m_folderRow = new FormRow(tr("Folder for the package"), field, FormRow::Need::Required);
  m_folderRow->setHint(tr("The package gets a folder of its own in it."));
  column->addWidget(m_folderRow);
  column->addStretch(1);
  connect(choose, &QPushButton::clicked, this, &HandOverDialog::chooseFolder);
  for (QLineEdit* edit : {m_receiver, m_folder})
    connect(edit, &QLineEdit::textChanged, this, &HandOverDialog::check);
  return page;
}

QWidget* HandOverDialog::makeWork() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  column->addWidget(sentence(tr("The package is written and then read again from its first to its last byte. It may be "
                                "stopped; nothing is left of it then."),
                             Ink::Primary));
  m_bar = new QProgressBar;
  m_bar->setRange(0, kWholeBar);
  m_bar->setTextVisible(false);
  m_bar->setAccessibleName(tr("Progress of the package"));
  column->addWidget(m_bar);
  column->addStretch(1);
  return page;
}

QWidget* HandOverDialog::makeResult() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  m_place = sentence({}, Ink::Primary);
  m_place->setObjectName(u"transferPlace"_s);
  column->addWidget(m_place);
  m_digest = new QLineEdit;
  m_digest->setObjectName(u"transferDigest"_s);
  m_digest->setReadOnly(true);
  auto* field = new QWidget;
  auto* row = new QHBoxLayout(field);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  m_digest->setAccessibleName(tr("SHA-256 of hashes.sha256"));
  auto* copy = new QPushButton(tr("Copy"));
  copy->setAutoDefault(false);
  row->addWidget(m_digest, 1);
  row->addWidget(copy);
  field->setFocusProxy(m_digest);
  auto* digest = new FormRow(tr("SHA-256 of hashes.sha256"), field);
  digest->setHint(tr("The receiver finds the same with “sha256sum hashes.sha256” and puts it on the receipt."));
  column->addWidget(digest);
  column->addStretch(1);
  connect(copy, &QPushButton::clicked, this, [this] { copyText(m_digest->text()); });
  return page;
}

void HandOverDialog::addFoot(QVBoxLayout* column) {
  auto* foot = new QHBoxLayout;
  m_cancel = new QPushButton(tr("Cancel"));
  m_cancel->setAutoDefault(false);
  m_cancel->setObjectName(u"transferCancel"_s);
  m_write = new QPushButton(tr("Write Package"));
  m_write->setObjectName(u"transferWrite"_s);
  m_write->setDefault(true);
  setButtonKind(m_write, ButtonKind::Primary);
  foot->addStretch(1);
  foot->addWidget(m_cancel);
  foot->addWidget(m_write);
  column->addLayout(foot);
  connect(m_cancel, &QPushButton::clicked, this, &HandOverDialog::reject);
  connect(m_write, &QPushButton::clicked, this, [this] {
    if (m_pages->currentIndex() == Result)
      accept();
    else
      Q_EMIT writeRequested();
  });
}

void HandOverDialog::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Folder in which the package is made"), m_folder->text());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
  dialog->open();
}

workspace::HandOverWish HandOverDialog::wish() const {
  const QDir folder(m_folder->text().trimmed());
  const QString base = u"transfer-%1"_s.arg(m_snapshot.toString());
  QString name = base;
  for (int number = 2; folder.exists(name); ++number)
    name = u"%1-%2"_s.arg(base).arg(number);
  return {m_snapshot, m_receiver->text().trimmed(), FilePath{folder.filePath(name)}};
}

SharedProgress HandOverDialog::begin() {
  m_progress = std::make_shared<Progress>();
  m_folderRow->setError({});
  m_pages->setCurrentIndex(Work);
  m_cancel->setText(tr("Stop"));
  m_write->setEnabled(false);
  m_timer->start();
  return m_progress;
}

void HandOverDialog::showPackage(const workspace::HandedOver& handed) {
  m_timer->stop();
  m_progress.reset();
  m_place->setText(tr("%n record(s) are in the package and wait for the receipt. Give this folder to the receiver: %1",
                      nullptr, static_cast<int>(handed.records))
                       .arg(visibleText(QDir::toNativeSeparators(handed.folder.value))));
  m_digest->setText(handed.report.listDigest.toHex());
  m_digest->setCursorPosition(0);
  m_pages->setCurrentIndex(Result);
  m_cancel->hide();
  m_write->setText(tr("Close"));
  m_write->setEnabled(true);
  m_write->setFocus();
}

void HandOverDialog::showError(const QString& sentence) {
  m_timer->stop();
  m_progress.reset();
  m_pages->setCurrentIndex(Form);
  m_cancel->setText(tr("Cancel"));
  m_folderRow->setError(sentence);
  check();
}

void HandOverDialog::reject() {
  if (m_progress) {
    m_progress->cancel();
    return;
  }
  QDialog::reject();
}

void HandOverDialog::check() {
  m_write->setEnabled(!m_progress && !m_receiver->text().trimmed().isEmpty() &&
                      QDir(m_folder->text().trimmed()).exists() && !m_folder->text().trimmed().isEmpty());
}

} // namespace muniment::ui
