#include "ui/holds/target_picker.h"

#include "ui/holds/hold_words.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Kind = HoldTargetKind;

constexpr int kTypingPause = 150;
constexpr int kAtOnce = 20;
constexpr int kRowHeight = 26;
constexpr int kFoundHeight = 4 * kRowHeight + 6;

} // namespace

TargetPicker::TargetPicker(HoldsDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_kind(new QComboBox), m_text(new QLineEdit), m_found(new QListWidget),
      m_add(new QPushButton(tr("Add"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_kind->setObjectName(u"targetKind"_s);
  m_kind->setAccessibleName(tr("Kind of what is held"));
  for (const Kind kind : {Kind::Conversation, Kind::Record, Kind::Query, Kind::Matter})
    m_kind->addItem(HoldWords::kind(kind), static_cast<int>(kind));
  m_text->setObjectName(u"targetText"_s);
  m_text->setAccessibleName(tr("Words to find it by"));
  m_add->setObjectName(u"addTarget"_s);
  m_add->setAutoDefault(false);
  row->addWidget(m_kind);
  row->addWidget(m_text, 1);
  row->addWidget(m_add);
  column->addLayout(row);
  m_found->setObjectName(u"foundTargets"_s);
  m_found->setAccessibleName(tr("Found"));
  m_found->setFixedHeight(kFoundHeight);
  m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(m_found);
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingPause);
  connect(&m_typing, &QTimer::timeout, this, &TargetPicker::ask);
  connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
  connect(m_text, &QLineEdit::textChanged, this, &TargetPicker::check);
  connect(m_text, &QLineEdit::returnPressed, this, &TargetPicker::pick);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &TargetPicker::ask);
  connect(m_found, &QListWidget::currentRowChanged, this, &TargetPicker::check);
  connect(m_found, &QListWidget::itemActivated, this, &TargetPicker::pick);
  connect(m_add, &QPushButton::clicked, this, &TargetPicker::pick);
  ask();
}

Kind TargetPicker::kind() const { return static_cast<Kind>(m_kind->currentData().toInt()); }

void TargetPicker::ask() {
  const int generation = ++m_generation;
  const QString text = m_text->text().trimmed();
  m_found->setVisible(kind() != Kind::Query);
  m_text->setPlaceholderText(kind() == Kind::Query ? tr("As in the search: \"INV-77\" or from:tom after:2026-01-01")
                                                   : tr("Part of its name"));
  show({});
  if (kind() == Kind::Conversation) {
    workspace::ConversationsPage page;
    page.filter.text = text;
    page.limit = kAtOnce;
    m_desk->ask(page).then(this, [this, generation](const Result<workspace::ConversationsPage::Answer>& answer) {
      if (generation != m_generation || !answer)
        return;
      std::vector<Target> found;
      for (const ConversationSummary& one : answer->conversations)
        found.push_back({{Kind::Conversation, one.conversation.id.toString()}, one.conversation.title});
      show(found);
    });
  } else if (kind() == Kind::Record) {
    workspace::RecordsPage page;
    page.filter.text = text;
    page.limit = kAtOnce;
    m_desk->ask(page).then(this, [this, generation](const Result<workspace::RecordsPage::Answer>& answer) {
      if (generation != m_generation || !answer)
        return;
      std::vector<Target> found;
      for (const store::RecordSummary& one : answer->records)
        found.push_back(
            {{Kind::Record, one.record.id.toString()}, QString(one.record.number + u' ' + one.record.title)});
      show(found);
    });
  } else if (kind() == Kind::Matter) {
    askMatters();
  }
}

void TargetPicker::askMatters() {
  m_desk->ask(workspace::Matters())
      .then(this, [this, generation = m_generation](const Result<std::vector<Matter>>& matters) {
        if (generation != m_generation || !matters)
          return;
        std::vector<Target> found;
        for (const Matter& matter : *matters) {
          if (HoldWords::name(matter).contains(m_text->text().trimmed(), Qt::CaseInsensitive))
            found.push_back({{Kind::Matter, matter.id.toString()}, HoldWords::name(matter)});
        }
        show(found);
      });
}

void TargetPicker::show(const std::vector<Target>& found) {
  m_targets = found;
  m_found->clear();
  for (const Target& target : found)
    (new QListWidgetItem(visibleText(target.name).simplified(), m_found))->setSizeHint({0, kRowHeight});
  if (!found.empty())
    m_found->setCurrentRow(0);
  check();
}

void TargetPicker::check() {
  m_add->setEnabled(kind() == Kind::Query ? !m_text->text().trimmed().isEmpty() : m_found->currentRow() >= 0);
}

void TargetPicker::pick() {
  const QString text = m_text->text().trimmed();
  const int row = m_found->currentRow();
  if (kind() == Kind::Query && !text.isEmpty())
    Q_EMIT picked({{Kind::Query, text}, text});
  else if (kind() != Kind::Query && row >= 0 && row < static_cast<int>(m_targets.size()))
    Q_EMIT picked(m_targets[static_cast<std::size_t>(row)]);
  else
    return;
  m_text->clear();
}

} // namespace muniment::ui
