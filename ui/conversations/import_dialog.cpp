#include "ui/conversations/import_dialog.h"

#include "ui/conversations/import_words.h"
#include "ui/kit/banner.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/proof_ladder.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::whatsapp::ChatParticipant;
using formats::whatsapp::ChatSummary;

constexpr int kWidth = 560;
constexpr int kLongestPurpose = 500;

PlainLabel* sentence(const QString& text, Ink ink) {
  auto* label = new PlainLabel(text, TextRole::Body, ink);
  label->setWordWrap(true);
  return label;
}

/// Facts in two columns, label and value, as one block.
class Facts final {
 public:
  Facts() : m_grid(new QGridLayout) {
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
  }

  void add(const QString& name, const QString& value) {
    if (value.isEmpty())
      return;
    const int row = m_grid->rowCount();
    m_grid->addWidget(new PlainLabel(name, TextRole::Small, Ink::Tertiary), row, 0, Qt::AlignTop);
    auto* label = new PlainLabel(value, TextRole::Small, Ink::Primary);
    label->setWordWrap(true);
    m_grid->addWidget(label, row, 1);
  }
  [[nodiscard]] QGridLayout* layout() const { return m_grid; }

 private:
  QGridLayout* m_grid;
};

} // namespace

ImportDialog::ImportDialog(const capture::SourceFile& file, QWidget* parent) : QDialog(parent) {
  setObjectName(u"importDialog"_s);
  setWindowTitle(tr("Import a chat"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(new PlainLabel(tr("Import a chat"), TextRole::DialogTitle));
  addFacts(file, column);
  if (file.chats().size() > 1)
    column->addWidget(makePicker(file), 1);
  addQuestions(file, column);
  column->addStretch(file.chats().size() > 1 ? 0 : 1);
  addButtons(column);
  setMinimumWidth(kWidth);
  resize(kWidth, heightForWidth(kWidth) > 0 ? heightForWidth(kWidth) : sizeHint().height());
  weigh();
}

void ImportDialog::addFacts(const capture::SourceFile& file, QVBoxLayout* column) {
  Facts facts;
  facts.add(tr("File"), visibleText(file.name()));
  facts.add(tr("Kind"), ImportWords::format(file.format()));
  if (file.chats().size() == 1) {
    const ChatSummary& chat = file.chats().front();
    facts.add(tr("Chat"), ImportWords::title(chat));
    facts.add(tr("Holds"), ImportWords::extent(chat));
    facts.add(tr("People"), ImportWords::people(chat));
  }
  if (!file.chats().empty())
    facts.add(tr("Dates"), ImportWords::dates(file.reading(0)));
  facts.add(tr("SHA-256"), shortDigest(file.digest().toHex()));
  column->addLayout(facts.layout());
  if (const auto findings = static_cast<int>(file.findings().size()); findings > 0)
    column->addWidget(new Banner(Tone::Due, Icon::Triangle, tr("%n finding(s)", nullptr, findings),
                                 tr("They deserve a look and are marked in the transcript. They prove nothing.")));
}

QWidget* ImportDialog::makePicker(const capture::SourceFile& file) {
  auto* box = new QWidget(this);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  column->addWidget(
      sentence(tr("Choose the chats that you have a ground to keep. Nothing of the others is kept."), Ink::Primary));
  m_chats = new QListWidget(box);
  m_chats->setObjectName(u"importDialog.chats"_s);
  m_chats->setAccessibleName(tr("Chats in the file"));
  for (const ChatSummary& chat : file.chats()) {
    const QString title =
        tr("%1 · %2", "title of a chat, what it holds").arg(ImportWords::title(chat), ImportWords::extent(chat));
    auto* item = new QListWidgetItem(title, m_chats);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
  }
  connect(m_chats, &QListWidget::itemChanged, this, &ImportDialog::weigh);
  column->addWidget(m_chats, 1);
  return box;
}

void ImportDialog::addQuestions(const capture::SourceFile& file, QVBoxLayout* column) {
  m_owner = new QComboBox(this);
  m_owner->setObjectName(u"importDialog.owner"_s);
  m_owner->addItem(tr("Not known"), QString());
  if (file.chats().size() == 1) {
    for (const ChatParticipant& person : file.chats().front().participants)
      m_owner->addItem(visibleText(QString::fromStdString(person.label)), QString::fromStdString(person.label));
    auto* owner = new FormRow(tr("Whose export is it?"), m_owner);
    owner->setHint(tr("Their messages stand on the other side of the transcript."));
    column->addWidget(owner);
  } else {
    m_owner->hide();
  }
  m_zone = new QComboBox(this);
  m_zone->setObjectName(u"importDialog.zone"_s);
  m_zone->addItem(tr("Not known"), QString());
  for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
    m_zone->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
  auto* zone = new FormRow(tr("Time zone of the phone"), m_zone);
  zone->setHint(tr("The file does not say it. Times are shown as written; the zone is noted beside them."));
  column->addWidget(zone);
  m_purpose = new QLineEdit(this);
  m_purpose->setObjectName(u"importDialog.purpose"_s);
  m_purpose->setMaxLength(kLongestPurpose);
  auto* purpose = new FormRow(tr("Why is it kept?"), m_purpose);
  purpose->setHint(tr("The purpose or legal ground; it becomes part of what is proved of this source."));
  column->addWidget(purpose);
}

void ImportDialog::addButtons(QVBoxLayout* column) {
  auto* foot = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  m_import = new QPushButton(tr("Import"));
  m_import->setObjectName(u"importDialog.import"_s);
  m_import->setDefault(true);
  setButtonKind(m_import, ButtonKind::Primary);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
  foot->addStretch(1);
  foot->addWidget(cancel);
  foot->addWidget(m_import);
  column->addLayout(foot);
}

void ImportDialog::weigh() { m_import->setEnabled(!m_chats || !wish().chats.empty()); }

workspace::ImportWish ImportDialog::wish() const {
  workspace::ImportWish wish;
  wish.owner = m_owner->currentData().toString();
  wish.zone = m_zone->currentData().toString();
  wish.purpose = m_purpose->text().trimmed();
  if (!m_chats)
    return wish;
  for (int row = 0; row < m_chats->count(); ++row) {
    if (m_chats->item(row)->checkState() == Qt::Checked)
      wish.chats.push_back(static_cast<std::size_t>(row));
  }
  return wish;
}

} // namespace muniment::ui
