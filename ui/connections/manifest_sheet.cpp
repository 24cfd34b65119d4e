#include "ui/connections/manifest_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/connections/line_difference.h"
#include "ui/connections/numbered_text.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/state_label.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTypingPause = 250;
constexpr qint64 kLargest = 1 << 20;
constexpr int kTextHeight = 360;
constexpr int kBetweenProblems = 3;
constexpr int kLineRole = Qt::UserRole;
constexpr int kColumnRole = Qt::UserRole + 1;

enum Page { Text, Difference };

QPushButton* smallButton(const QString& text, const QString& objectName) {
  auto* button = new QPushButton(text);
  button->setObjectName(objectName);
  button->setAutoDefault(false);
  setCompact(button);
  return button;
}

} // namespace

ManifestSheet::ManifestSheet(ConnectionDesk& desk, const QByteArray& manifest, const QString& preset, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_presets(desk.presets()),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Connector manifest"),
                                  tr("It says how the system is reached and what its answers mean. It is data only, "
                                     "and holds no secret."),
                                  tr("Use This Manifest")},
                                 SheetFrame::Sides::Two)) {
  setObjectName(u"manifestSheet"_s);
  addTools(preset);
  addText();
  addProblems();
  m_text->setPlainText(QString::fromUtf8(manifest));
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingPause);
  connect(&m_typing, &QTimer::timeout, this, &ManifestSheet::check);
  connect(m_text, &QPlainTextEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
  connect(m_frame.action, &QPushButton::clicked, this, [this] {
    check(); // what was typed a moment ago counts
    if (m_form.problems.empty())
      accept();
  });
  resize(1180, 780);
  check();
  m_text->setFocus();
}

void ManifestSheet::addTools(const QString& preset) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_preset = new QComboBox;
  m_preset->setObjectName(u"manifestSheet.preset"_s);
  m_preset->setAccessibleName(tr("Ready-made manifest"));
  setCompact(m_preset);
  for (const auto& each : m_presets) {
    m_preset->addItem(visibleText(each.title));
    if (each.name == preset)
      m_preset->setCurrentIndex(m_preset->count() - 1);
  }
  auto* take = smallButton(tr("Start From It"), u"manifestSheet.take"_s);
  m_compare = new QCheckBox(tr("Compare"));
  m_compare->setObjectName(u"manifestSheet.compare"_s);
  auto* import = smallButton(tr("Import…"), u"manifestSheet.import"_s);
  auto* write = smallButton(tr("Export…"), u"manifestSheet.export"_s);
  row->addWidget(m_preset);
  row->addWidget(take);
  row->addWidget(m_compare);
  row->addStretch(1);
  row->addWidget(import);
  row->addWidget(write);
  m_frame.enter->addLayout(row);
  connect(take, &QPushButton::clicked, this, &ManifestSheet::takePreset);
  connect(m_preset, &QComboBox::currentIndexChanged, this, &ManifestSheet::showDifference);
  connect(m_compare, &QCheckBox::toggled, this, [this](bool compare) {
    showDifference();
    m_pages->setCurrentIndex(compare ? Difference : Text);
  });
  connect(import, &QPushButton::clicked, this, &ManifestSheet::importFile);
  connect(write, &QPushButton::clicked, this, &ManifestSheet::exportFile);
}

void ManifestSheet::addText() {
  m_pages = new QStackedWidget;
  m_text = new NumberedText(tr("Text of the manifest"));
  m_text->setObjectName(u"manifestSheet.text"_s);
  m_difference = new NumberedText(tr("What differs from the ready-made manifest"));
  m_difference->setObjectName(u"manifestSheet.difference"_s);
  m_difference->setReadOnly(true);
  m_pages->addWidget(m_text);
  m_pages->addWidget(m_difference);
  m_pages->setMinimumHeight(kTextHeight);
  m_frame.enter->addWidget(m_pages, 1);
}

void ManifestSheet::addProblems() {
  QVBoxLayout* column = m_frame.follows;
  m_state = new StateLabel;
  column->addWidget(m_state);
  m_problems = new QListWidget;
  m_problems->setObjectName(u"manifestSheet.problems"_s);
  m_problems->setAccessibleName(tr("What must be corrected"));
  m_problems->setWordWrap(true);
  m_problems->setFrameShape(QFrame::NoFrame);
  m_problems->viewport()->setAutoFillBackground(false);
  m_problems->setSpacing(kBetweenProblems);
  m_problems->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(m_problems, 1);
  m_needs = new PlainLabel;
  m_needs->setWordWrap(true);
  column->addWidget(m_needs);
  m_note = new PlainLabel(tr("Site-configurable: Push Notifications, Active Documents, Active Community and xConnector "
                             "publish no interface. The ready-made manifests describe a contract of our own; map them "
                             "to what your systems really offer."),
                          TextRole::Small, Ink::Tertiary);
  m_note->setWordWrap(true);
  column->addWidget(m_note);
  column->addStretch(0);
  const auto jump = [this](const QListWidgetItem* item) {
    if (!item)
      return;
    m_compare->setChecked(false);
    m_text->goTo(item->data(kLineRole).toInt(), item->data(kColumnRole).toInt());
  };
  connect(m_problems, &QListWidget::itemClicked, this, jump);
  connect(m_problems, &QListWidget::itemActivated, this, jump);
}

QByteArray ManifestSheet::manifest() const { return m_text->toPlainText().toUtf8(); }

const workspace::ManifestPreset* ManifestSheet::chosenPreset() const {
  const int row = m_preset->currentIndex();
  return row >= 0 && row < static_cast<int>(m_presets.size()) ? &m_presets[static_cast<std::size_t>(row)] : nullptr;
}

void ManifestSheet::check() {
  m_typing.stop();
  m_form = m_desk->formFor(Connection::Kind::Manifest, manifest());
  showProblems();
  showNeeds();
  if (m_compare->isChecked())
    showDifference();
  m_frame.setProblem(m_form.problems.empty() ? QString()
                                             : tr("%n thing(s) must be corrected first", nullptr,
                                                  static_cast<int>(m_form.problems.size())));
}

void ManifestSheet::showProblems() {
  const QLocale locale;
  std::vector<NumberedText::Mark> marks;
  m_problems->clear();
  for (const connect::ManifestProblem& problem : m_form.problems) {
    auto* item = new QListWidgetItem(
        tr("Line %1, column %2: %3", "place and what is wrong")
            .arg(locale.toString(problem.line), locale.toString(problem.column), visibleText(errorText(problem.error))),
        m_problems);
    item->setData(kLineRole, problem.line);
    item->setData(kColumnRole, problem.column);
    const auto line = static_cast<std::size_t>(std::max(1, problem.line));
    if (marks.size() < line)
      marks.resize(line, NumberedText::Mark::None);
    marks[line - 1] = NumberedText::Mark::Wrong;
  }
  m_text->setMarks(std::move(marks));
  const bool isGood = m_form.problems.empty();
  m_problems->setVisible(!isGood);
  m_state->setState(isGood ? tr("Nothing is wrong with it")
                           : tr("%n thing(s) to correct", nullptr, static_cast<int>(m_form.problems.size())),
                    isGood ? Tone::Done : Tone::Failed, isGood ? Icon::Tick : Icon::Octagon);
}

void ManifestSheet::showNeeds() {
  if (!m_form.problems.empty())
    return m_needs->setVisible(false);
  const auto labels = [](const std::map<QString, QString>& names) {
    QStringList all;
    for (const auto& [name, label] : names)
      all.append(visibleText(label));
    return QLocale().createSeparatedList(all);
  };
  QStringList lines{tr("Title: %1").arg(visibleText(m_form.title))};
  if (!m_form.site.empty())
    lines.append(tr("Asks the site for: %1").arg(labels(m_form.site)));
  if (!m_form.secrets.empty())
    lines.append(tr("Needs these secrets: %1").arg(labels(m_form.secrets)));
  m_needs->setText(lines.join(u"\n\n"_s));
  m_needs->setVisible(true);
}

void ManifestSheet::showDifference() {
  const workspace::ManifestPreset* preset = chosenPreset();
  if (!m_difference || !preset)
    return;
  QStringList lines;
  std::vector<NumberedText::Mark> marks;
  for (const DifferingLine& line : lineDifference(QString::fromUtf8(preset->text), m_text->toPlainText())) {
    lines.append(line.text);
    marks.push_back(line.in == DifferingLine::In::Both     ? NumberedText::Mark::None
                    : line.in == DifferingLine::In::Second ? NumberedText::Mark::Added
                                                           : NumberedText::Mark::Removed);
  }
  m_difference->setPlainText(lines.join(u'\n'));
  m_difference->setMarks(std::move(marks));
}

void ManifestSheet::takePreset() {
  const workspace::ManifestPreset* preset = chosenPreset();
  if (!preset)
    return;
  m_compare->setChecked(false);
  // As one step that Ctrl+Z takes back.
  QTextCursor all(m_text->document());
  all.select(QTextCursor::Document);
  all.insertText(QString::fromUtf8(preset->text));
  m_text->moveCursor(QTextCursor::Start);
  check();
}

void ManifestSheet::importFile() {
  auto* dialog = new QFileDialog(this, tr("Connector manifest to import"), QString(), tr("Manifests (*.json)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &ManifestSheet::readFrom);
  dialog->open();
}

void ManifestSheet::readFrom(const QString& file) {
  QFile source(file);
  if (!source.open(QIODevice::ReadOnly))
    return m_frame.showFailure(tr("This file could not be read. Nothing was changed."));
  if (source.size() > kLargest)
    return m_frame.showFailure(tr("This file is larger than any connector manifest. Nothing was changed."));
  m_compare->setChecked(false);
  QTextCursor all(m_text->document());
  all.select(QTextCursor::Document);
  all.insertText(QString::fromUtf8(source.readAll()));
  m_text->moveCursor(QTextCursor::Start);
  check();
}

void ManifestSheet::exportFile() {
  auto* dialog = new QFileDialog(this, tr("Where to write the connector manifest"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(u"manifest.json"_s);
  connect(dialog, &QFileDialog::fileSelected, this, &ManifestSheet::writeTo);
  dialog->open();
}

void ManifestSheet::writeTo(const QString& file) {
  QSaveFile target(file);
  const QByteArray text = manifest();
  if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size() || !target.commit())
    return m_frame.showFailure(tr("The file could not be written. The manifest is as it was."));
  m_frame.problem->setText(tr("The manifest was written."));
}

} // namespace muniment::ui
