#include "ui/conversations/import_dialog.h"

#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using formats::whatsapp::ChatParticipant;
using formats::whatsapp::ChatSummary;

constexpr int kWidth = 520;

QString formatText(const QString& format) {
  if (format == "whatsapp-text-ios"_L1)
    return ImportDialog::tr("WhatsApp chat exported from an iPhone");
  if (format == "whatsapp-text-android"_L1)
    return ImportDialog::tr("WhatsApp chat exported from an Android phone");
  if (format.startsWith("whatsapp-android-database"_L1))
    return ImportDialog::tr("WhatsApp database of an Android phone");
  if (format == "whatsapp-ios-database"_L1)
    return ImportDialog::tr("WhatsApp database of an iPhone");
  return ImportDialog::tr("Exported WhatsApp chat");
}

QString dateOrderText(const Json& reading) {
  const QString order = reading.text(u"date_order");
  if (order.isEmpty())
    return {};
  const QString name = order == "dmy"_L1   ? ImportDialog::tr("day, month, year")
                       : order == "mdy"_L1 ? ImportDialog::tr("month, day, year")
                                           : ImportDialog::tr("year, month, day");
  const bool* proven = reading.at(u"date_order_proven").boolean();
  return proven && *proven ? ImportDialog::tr("Dates are written %1; the file itself proves it.").arg(name)
                           : ImportDialog::tr("Dates are taken to be %1; nothing in the file proves it.").arg(name);
}

QString dayText(const formats::whatsapp::StatedTime& time) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC).date(), QLocale::ShortFormat);
}

QString chatText(const ChatSummary& chat) {
  const QString count = ImportDialog::tr("%n message(s)", nullptr, static_cast<int>(chat.messages));
  const QString title = QString::fromStdString(chat.title);
  if (!chat.first.isKnown || !chat.last.isKnown)
    return ImportDialog::tr("%1 · %2", "title of a chat, number of messages").arg(title, count);
  return ImportDialog::tr("%1 · %2 · %3 to %4", "title of a chat, number of messages, first and last day")
      .arg(title, count, dayText(chat.first), dayText(chat.last));
}

PlainLabel* sentence(const QString& text, Ink ink) {
  auto* label = new PlainLabel(text, TextRole::Body, ink);
  label->setWordWrap(true);
  return label;
}

} // namespace

ImportDialog::ImportDialog(const capture::SourceFile& file, QWidget* parent) : QDialog(parent) {
  setObjectName(u"importDialog"_s);
  setWindowTitle(tr("Import a chat"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  column->addWidget(new PlainLabel(tr("Import a chat"), TextRole::DialogTitle));
  addFacts(file, column);
  if (file.chats().size() > 1)
    column->addWidget(makePicker(file), 1);
  column->addSpacing(8);
  addQuestions(file, column);
  column->addSpacing(12);
  addButtons(column);
  setMinimumWidth(kWidth);
  weigh();
}

void ImportDialog::addFacts(const capture::SourceFile& file, QVBoxLayout* column) {
  column->addWidget(sentence(file.name(), Ink::Primary));
  column->addWidget(sentence(formatText(file.format()), Ink::Secondary));
  if (file.chats().size() == 1)
    column->addWidget(sentence(chatText(file.chats().front()), Ink::Secondary));
  if (const QString dates = file.chats().empty() ? QString() : dateOrderText(file.reading(0)); !dates.isEmpty())
    column->addWidget(sentence(dates, Ink::Secondary));
  const auto findings = static_cast<int>(file.findings().size());
  if (findings > 0)
    column->addWidget(sentence(
        tr("%n finding(s) deserve a look; they are marked in the transcript.", nullptr, findings), Ink::Secondary));
}

QWidget* ImportDialog::makePicker(const capture::SourceFile& file) {
  auto* box = new QWidget(this);
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 8, 0, 0);
  column->addWidget(
      sentence(tr("Choose the chats that you have a ground to keep. Nothing of the others is kept."), Ink::Primary));
  m_chats = new QListWidget(box);
  m_chats->setObjectName(u"importDialog.chats"_s);
  m_chats->setAccessibleName(tr("Chats in the file"));
  for (const ChatSummary& chat : file.chats()) {
    auto* item = new QListWidgetItem(chatText(chat), m_chats);
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
      m_owner->addItem(QString::fromStdString(person.label), QString::fromStdString(person.label));
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
  if (!m_chats)
    return wish;
  for (int row = 0; row < m_chats->count(); ++row) {
    if (m_chats->item(row)->checkState() == Qt::Checked)
      wish.chats.push_back(static_cast<std::size_t>(row));
  }
  return wish;
}

} // namespace muniment::ui
