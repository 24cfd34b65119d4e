#include "ui/evidence/export_form.h"

#include "ui/evidence/evidence_words.h"
#include "ui/evidence/format_cards.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTimeZone>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostBates = 999'999'999;
constexpr int kLongestTitle = 200;
constexpr int kLongestStamp = 60;

QHBoxLayout* beside(QWidget* one, QWidget* other) {
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(one, 1, Qt::AlignTop);
  row->addWidget(other, 1, Qt::AlignTop);
  return row;
}

} // namespace

ExportForm::ExportForm(Of of, QWidget* parent) : QWidget(parent), m_of(of), m_cards(new FormatCards(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 14, 24, 16);
  column->setSpacing(12);
  column->addWidget(new PlainLabel(tr("Who gets it"), TextRole::SmallStrong, Ink::Secondary));
  column->addWidget(m_cards);
  if (m_of == Of::NewProduction)
    addProduction(*column);
  addPackage(*column);
  addFolder(*column);
  addChecks(*column);
  column->addStretch(1);
  connect(m_cards, &FormatCards::changed, this, &ExportForm::changed);
  setProfile(ExportProfile::usual());
}

void ExportForm::addProduction(QVBoxLayout& column) {
  m_title = new QLineEdit;
  m_title->setObjectName(u"exportTitle"_s);
  m_titleRow = new FormRow(tr("Title"), m_title, FormRow::Need::Required);
  column.addWidget(m_titleRow);
  m_prefix = new QLineEdit;
  m_prefix->setObjectName(u"batesPrefix"_s);
  m_prefixRow = new FormRow(tr("Bates prefix"), m_prefix, FormRow::Need::Required);
  m_first = new QSpinBox;
  m_first->setObjectName(u"batesFirst"_s);
  m_first->setRange(1, kMostBates);
  m_firstRow = new FormRow(tr("First number"), m_first);
  column.addLayout(beside(m_prefixRow, m_firstRow));
  m_supplements = new QComboBox;
  m_supplements->setObjectName(u"supplements"_s);
  m_supplements->addItem(tr("Nothing; this is a production of its own"));
  auto* adds = new FormRow(tr("Adds to"), m_supplements);
  adds->setHint(tr("What that production has is left out here."));
  column.addWidget(adds);
  connect(m_title, &QLineEdit::textChanged, this, &ExportForm::changed);
  connect(m_prefix, &QLineEdit::textChanged, this, [this] {
    m_hasOwnFirst = false; // numbers go on for each prefix
    Q_EMIT changed();
    Q_EMIT scopeChanged();
  });
  connect(m_first, &QSpinBox::valueChanged, this, [this](int value) {
    m_hasOwnFirst = value != m_next;
    Q_EMIT changed();
  });
  connect(m_supplements, &QComboBox::currentIndexChanged, this, &ExportForm::scopeChanged);
}

void ExportForm::addPackage(QVBoxLayout& column) {
  m_zone = new QComboBox;
  m_zone->setObjectName(u"exportZone"_s);
  m_zone->setEditable(true);
  m_zone->setInsertPolicy(QComboBox::NoInsert);
  for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
    m_zone->addItem(QString::fromLatin1(id));
  m_zone->completer()->setFilterMode(Qt::MatchContains);
  m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
  m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_zone->setMinimumContentsLength(12);
  m_zoneRow = new FormRow(tr("Time zone"), m_zone, FormRow::Need::Required);
  m_zoneRow->setHint(tr("Times are printed in it. Where a source names no zone, the package says so."));
  m_stamp = new QComboBox;
  m_stamp->setObjectName(u"exportStamp"_s);
  m_stamp->setEditable(true);
  m_stamp->setInsertPolicy(QComboBox::NoInsert);
  m_stamp->addItems({QString(), u"CONFIDENTIAL"_s, u"ATTORNEYS’ EYES ONLY"_s});
  m_stamp->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_stampRow = new FormRow(tr("Stamp on every page"), m_stamp);
  m_stampRow->setHint(tr("Empty for none."));
  column.addLayout(beside(m_zoneRow, m_stampRow));
  connect(m_zone, &QComboBox::editTextChanged, this, &ExportForm::changed);
  connect(m_stamp, &QComboBox::editTextChanged, this, &ExportForm::changed);
}

void ExportForm::addFolder(QVBoxLayout& column) {
  m_folder = new QLineEdit;
  m_folder->setObjectName(u"exportFolder"_s);
  m_folderRow = new FormRow(tr("Where to"), m_folder, FormRow::Need::Required);
  m_folderRow->setHint(tr("The package gets a folder of its own in this one."));
  auto* choose = new QPushButton(tr("Choose…"));
  choose->setObjectName(u"chooseFolder"_s);
  choose->setAutoDefault(false);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(m_folderRow, 1);
  auto* button = new QVBoxLayout;
  button->addSpacing(20); // below the label of the field
  button->addWidget(choose);
  button->addStretch(1);
  row->addLayout(button);
  column.addLayout(row);
  connect(m_folder, &QLineEdit::textChanged, this, &ExportForm::changed);
  connect(choose, &QPushButton::clicked, this, &ExportForm::chooseFolder);
}

void ExportForm::addChecks(QVBoxLayout& column) {
  const auto add = [&](const QString& text, const QString& name) {
    auto* check = new QCheckBox(text);
    check->setObjectName(name);
    column.addWidget(check);
    connect(check, &QCheckBox::toggled, this, &ExportForm::changed);
    return check;
  };
  m_redactions = add(tr("Cover what is redacted"), u"exportRedactions"_s);
  m_attachments = add(tr("Attached files go along"), u"exportAttachments"_s);
  m_tags = add(tr("Tags of reviewers go along"), u"exportTags"_s);
}

void ExportForm::setProfile(const ExportProfile& profile) {
  const QSignalBlocker quiet(this);
  m_cards->setFormat(profile.options.format);
  m_zone->setCurrentText(profile.options.zone);
  m_stamp->setCurrentText(profile.options.confidentiality);
  m_folder->setText(QDir::toNativeSeparators(profile.folder));
  m_redactions->setChecked(profile.options.redactions);
  m_tags->setChecked(profile.options.tags);
  m_attachments->setChecked(profile.options.attachments);
  if (m_prefix)
    m_prefix->setText(profile.batesPrefix);
}

ExportProfile ExportForm::profile() const {
  ExportProfile profile;
  profile.options.format = m_cards->format();
  profile.options.zone = m_zone->currentText().trimmed();
  profile.options.confidentiality = m_stamp->currentText().simplified();
  profile.options.redactions = m_redactions->isChecked();
  profile.options.tags = m_tags->isChecked();
  profile.options.attachments = m_attachments->isChecked();
  profile.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
  if (m_prefix)
    profile.batesPrefix = m_prefix->text().trimmed();
  return profile;
}

void ExportForm::setTitle(const QString& title) { m_title->setText(title.left(kLongestTitle)); }

QString ExportForm::title() const { return m_title->text().simplified(); }

void ExportForm::setNextBates(std::int64_t next) {
  m_next = next;
  if (m_hasOwnFirst)
    return;
  const QSignalBlocker quiet(m_first);
  m_first->setValue(static_cast<int>(std::min<std::int64_t>(next, kMostBates)));
}

std::int64_t ExportForm::firstBates() const { return m_hasOwnFirst ? m_first->value() : 0; }

void ExportForm::setBatesHint(const QString& hint) { m_firstRow->setHint(hint); }

void ExportForm::setProductions(const std::vector<Production>& productions, const std::optional<ProductionId>& chosen) {
  const QSignalBlocker quiet(m_supplements);
  while (m_supplements->count() > 1)
    m_supplements->removeItem(m_supplements->count() - 1);
  for (const Production& production : productions) {
    if (production.supplements)
      continue;
    m_supplements->addItem(EvidenceWords::title(production), production.id.toString());
    if (production.id == chosen)
      m_supplements->setCurrentIndex(m_supplements->count() - 1);
  }
}

std::optional<ProductionId> ExportForm::supplements() const {
  return ProductionId::parse(m_supplements->currentData().toString());
}

QString ExportForm::check() {
  const QString production = m_of == Of::NewProduction ? checkProduction() : QString();
  const QString package = checkPackage();
  const QString folder = checkFolder();
  return !production.isEmpty() ? production : !package.isEmpty() ? package : folder;
}

QString ExportForm::checkProduction() {
  const bool isPrefix = isBatesPrefix(m_prefix->text().trimmed());
  m_prefixRow->setError(isPrefix || m_prefix->text().trimmed().isEmpty()
                            ? QString()
                            : tr("Up to 24 letters, digits, - and _, without blanks."));
  const bool isUsed = m_hasOwnFirst && m_first->value() < m_next;
  m_firstRow->setError(isUsed ? tr("Numbers below %1 are given already.").arg(EvidenceWords::number(m_next))
                              : QString());
  if (title().isEmpty())
    return tr("A title is missing");
  if (!isPrefix)
    return tr("A Bates prefix is missing");
  return isUsed ? tr("The first number is given already") : QString();
}

QString ExportForm::checkPackage() {
  const QString zone = m_zone->currentText().trimmed();
  const bool isZone = QTimeZone::isTimeZoneIdAvailable(zone.toLatin1());
  m_zoneRow->setError(isZone || zone.isEmpty() ? QString() : tr("There is no such time zone. Choose one of the list."));
  const bool fits = m_stamp->currentText().simplified().size() <= kLongestStamp;
  m_stampRow->setError(fits ? QString() : tr("A stamp is one line of at most %n letter(s).", nullptr, kLongestStamp));
  if (!isZone)
    return tr("A time zone is missing");
  return fits ? QString() : tr("The stamp is too long");
}

QString ExportForm::checkFolder() {
  const QString folder = profile().folder;
  const QFileInfo info(folder);
  QString problem;
  if (!folder.isEmpty() && (info.isRelative() || !info.isDir()))
    problem = tr("There is no such folder.");
  else if (!folder.isEmpty() && !info.isWritable())
    problem = tr("Nothing can be written into this folder.");
  m_folderRow->setError(problem);
  return folder.isEmpty() ? tr("A folder is missing") : !problem.isEmpty() ? tr("Another folder is needed") : QString();
}

void ExportForm::setFolderProblem(const QString& sentence) { m_folderRow->setError(sentence); }

void ExportForm::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Folder in which the package is made"), profile().folder);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
  dialog->open();
}

} // namespace muniment::ui
