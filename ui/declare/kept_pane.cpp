#include "ui/declare/kept_pane.h"

#include "ui/declare/declare_words.h"
#include "ui/declare/kept_model.h"
#include "ui/declare/kept_row.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QListView>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostContext = 99;
constexpr int kMostRows = 8;
constexpr int kFewestRows = 3;

} // namespace

KeptPane::KeptPane(QWidget* parent)
    : QWidget(parent), m_model(new KeptModel(this)), m_list(new QListView(this)), m_around(new QSpinBox(this)),
      m_thread(new QCheckBox(tr("Answers"), this)), m_day(new QCheckBox(tr("Whole days"), this)),
      m_counts(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)),
      m_items(new PlainLabel({}, TextRole::Body, Ink::Primary, this)),
      m_note(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(new PlainLabel(tr("What is kept"), TextRole::BodyStrong), 1);
  addContext(head);
  column->addLayout(head);
  m_list->setObjectName(u"keptMessages"_s);
  m_list->setAccessibleName(tr("Messages that are kept, and what is left out"));
  m_list->setUniformItemSizes(true);
  m_list->setSelectionMode(QAbstractItemView::NoSelection);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new KeptRow(m_list));
  column->addWidget(m_list);
  m_items->setObjectName(u"keptItems"_s);
  m_items->setWordWrap(true);
  m_items->hide();
  column->addWidget(m_items);
  m_counts->setObjectName(u"keptCounts"_s);
  m_counts->setWordWrap(true);
  column->addWidget(m_counts);
  m_note->setObjectName(u"keptNote"_s);
  m_note->setWordWrap(true);
  m_note->hide();
  column->addWidget(m_note);
  fitList();
}

void KeptPane::addContext(QHBoxLayout* row) {
  m_around->setObjectName(u"contextAround"_s);
  m_around->setAccessibleName(tr("Messages of context before and after"));
  m_around->setRange(0, kMostContext);
  m_around->setPrefix(u"± "_s);
  setCompact(m_around);
  m_thread->setObjectName(u"contextThread"_s);
  m_thread->setToolTip(plainToolTip(tr("Keep what is quoted, and what answers it")));
  m_day->setObjectName(u"contextDay"_s);
  m_day->setToolTip(plainToolTip(tr("Keep everything of the days on which something is selected")));
  row->addWidget(new PlainLabel(tr("Context"), TextRole::Small, Ink::Secondary));
  row->addWidget(m_around);
  row->addWidget(m_thread);
  row->addWidget(m_day);
  connect(m_around, &QSpinBox::valueChanged, this, &KeptPane::ruleChanged);
  connect(m_thread, &QCheckBox::toggled, this, &KeptPane::ruleChanged);
  connect(m_day, &QCheckBox::toggled, this, &KeptPane::ruleChanged);
}

void KeptPane::setWhole(bool whole) {
  for (QWidget* control : std::initializer_list<QWidget*>{m_around, m_thread, m_day})
    control->setEnabled(!whole);
  m_note->setVisible(whole);
  m_note->setText(tr("Nothing was selected, so the whole conversation is declared up to now. What is written later is "
                     "not part of this record."));
}

void KeptPane::setRule(const records::ContextRule& rule) {
  const QSignalBlocker around(m_around);
  const QSignalBlocker thread(m_thread);
  const QSignalBlocker day(m_day);
  m_around->setValue(rule.around);
  m_thread->setChecked(rule.thread);
  m_day->setChecked(rule.day);
}

records::ContextRule KeptPane::rule() const { return {m_around->value(), m_thread->isChecked(), m_day->isChecked()}; }

void KeptPane::setLines(std::vector<KeptLine> lines, const workspace::KeptMessages::Answer& answer) {
  m_model->setLines(std::move(lines), answer);
  fitList();
}

void KeptPane::setItems(const QStringList& names) {
  m_items->setVisible(!names.isEmpty());
  m_items->setText(names.join(u'\n'));
}

void KeptPane::setCounts(std::int64_t selected, std::int64_t context, std::int64_t total) {
  m_list->setVisible(total > 0);
  m_counts->setVisible(total > 0);
  m_counts->setText(DeclareWords::counts(selected, context, total));
}

void KeptPane::fitList() {
  const int rows = std::clamp(m_model->rowCount(), kFewestRows, kMostRows);
  m_list->setFixedHeight(rows * KeptRow::kHeight + 2);
}

} // namespace muniment::ui
