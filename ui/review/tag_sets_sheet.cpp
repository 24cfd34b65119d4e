#include "ui/review/tag_sets_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize{640, 560};
constexpr int kMostKeys = 9;

} // namespace

TagSetsSheet::TagSetsSheet(ReviewDesk& desk, std::vector<TagSet> sets, const std::optional<TagSetId>& shown,
                           QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_sets(std::move(sets)),
      m_frame(SheetFrame::layOut(
          *this,
          {tr("Tags"), tr("Answers that reviewers give to each message. They never change it."), tr("Save Tags")},
          SheetFrame::Sides::One)) {
  setObjectName(u"tagSetsSheet"_s);
  addFacts();
  m_tags = new QVBoxLayout;
  m_tags->setSpacing(6);
  m_frame.enter->addLayout(m_tags);
  auto* more = new QPushButton(tr("Add Tag"), this);
  more->setObjectName(u"tagSetsSheet.add"_s);
  more->setAutoDefault(false);
  setButtonKind(more, ButtonKind::Link);
  m_frame.enter->addWidget(more, 0, Qt::AlignLeading);
  m_frame.enter->addStretch(1);
  connect(more, &QPushButton::clicked, this, [this] {
    ReviewTag tag;
    tag.key = static_cast<int>(m_lines.size()) < kMostKeys ? static_cast<int>(m_lines.size()) + 1 : 0;
    addLine(tag);
    m_lines.back().name->setFocus();
    check();
  });
  connect(m_frame.action, &QPushButton::clicked, this, &TagSetsSheet::save);
  m_which->addItem(tr("A new set"), QString());
  for (const TagSet& set : m_sets) {
    m_which->addItem(visibleText(set.name), set.id.toString());
    if (shown && set.id == *shown)
      m_which->setCurrentIndex(m_which->count() - 1);
  }
  connect(m_which, &QComboBox::currentIndexChanged, this, &TagSetsSheet::showSet);
  resize(parent ? kSize.boundedTo(parent->window()->size() - QSize(48, 48)) : kSize);
  showSet();
  askMatters();
}

void TagSetsSheet::addFacts() {
  m_which = new QComboBox;
  m_which->setObjectName(u"tagSetsSheet.which"_s);
  auto* which = new FormRow(tr("Set"), m_which);
  which->setVisible(!m_sets.empty());
  m_name = new QLineEdit;
  m_name->setObjectName(u"tagSetsSheet.name"_s);
  m_name->setPlaceholderText(tr("For example: relevance"));
  m_matter = new QComboBox;
  m_matter->setObjectName(u"tagSetsSheet.matter"_s);
  m_matter->addItem(tr("Everyone who may see the messages"), QString());
  m_multiple = new QCheckBox(tr("Several tags of this set may be chosen for one message"));
  m_multiple->setObjectName(u"tagSetsSheet.multiple"_s);
  m_frame.enter->addWidget(which);
  m_frame.enter->addWidget(new FormRow(tr("Name"), m_name, FormRow::Need::Required));
  m_frame.enter->addWidget(new FormRow(tr("Who sees it"), m_matter));
  m_frame.enter->addWidget(m_multiple);
  m_frame.enter->addWidget(new PlainLabel(tr("Tags"), TextRole::BodyStrong));
  connect(m_name, &QLineEdit::textChanged, this, &TagSetsSheet::check);
  connect(m_multiple, &QCheckBox::toggled, this, &TagSetsSheet::check);
}

void TagSetsSheet::askMatters() {
  m_desk->ask(workspace::Matters()).then(this, [this](const Result<std::vector<Matter>>& matters) {
    if (!matters)
      return;
    for (const Matter& matter : *matters)
      m_matter->addItem(tr("Members of %1").arg(visibleText(matter.code)), matter.id.toString());
    if (const TagSet* set = chosen())
      m_matter->setCurrentIndex(set->matter ? qMax(0, m_matter->findData(set->matter->toString())) : 0);
  });
}

const TagSet* TagSetsSheet::chosen() const {
  const auto id = TagSetId::parse(m_which->currentData().toString());
  const auto found = id ? std::ranges::find(m_sets, *id, &TagSet::id) : m_sets.end();
  return found == m_sets.end() ? nullptr : &*found;
}

void TagSetsSheet::showSet() {
  for (const Line& line : m_lines)
    line.row->deleteLater();
  m_lines.clear();
  const TagSet* set = chosen();
  m_name->setText(set ? set->name : QString());
  m_multiple->setChecked(set && set->multiple);
  m_matter->setEnabled(!set);
  m_matter->setCurrentIndex(set && set->matter ? qMax(0, m_matter->findData(set->matter->toString())) : 0);
  if (set) {
    for (const ReviewTag& tag : set->tags)
      addLine(tag);
  } else {
    ReviewTag first;
    first.key = 1;
    ReviewTag second;
    second.key = 2;
    addLine(first);
    addLine(second);
  }
  check();
}

void TagSetsSheet::addLine(const ReviewTag& tag) {
  const bool isNew = tag.id.isNull();
  Line line;
  line.tag = tag;
  line.row = new QWidget(this);
  line.name = new QLineEdit(tag.name, line.row);
  line.name->setObjectName(u"tagSetsSheet.tag"_s);
  line.name->setAccessibleName(tr("Name of a tag"));
  line.key = new QComboBox(line.row);
  line.key->setAccessibleName(tr("Key of a tag"));
  line.key->addItem(tr("No key"), 0);
  for (int key = 1; key <= kMostKeys; ++key)
    line.key->addItem(QString::number(key), key);
  line.key->setCurrentIndex(tag.key);
  line.privilege = new QCheckBox(tr("Privileged"), line.row);
  line.privilege->setChecked(tag.privilege);
  line.privilege->setToolTip(plainToolTip(tr("What has this tag is not handed over without two persons")));
  auto* row = new QHBoxLayout(line.row);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(line.name, 1);
  row->addWidget(line.key);
  row->addWidget(line.privilege);
  if (isNew) {
    auto* remove = new QPushButton(tr("Remove"), line.row);
    remove->setAutoDefault(false);
    setButtonKind(remove, ButtonKind::Link);
    row->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, [this, target = line.row] { removeLine(target); });
  } else {
    line.retired = new QCheckBox(tr("Retired"), line.row);
    line.retired->setChecked(tag.retired);
    line.retired->setToolTip(plainToolTip(tr("It stays where it was chosen and is no longer offered")));
    row->addWidget(line.retired);
    connect(line.retired, &QCheckBox::toggled, this, &TagSetsSheet::check);
  }
  connect(line.name, &QLineEdit::textChanged, this, &TagSetsSheet::check);
  connect(line.key, &QComboBox::currentIndexChanged, this, &TagSetsSheet::check);
  connect(line.privilege, &QCheckBox::toggled, this, &TagSetsSheet::check);
  m_tags->addWidget(line.row);
  m_lines.push_back(line);
}

void TagSetsSheet::removeLine(QWidget* row) {
  std::erase_if(m_lines, [&](const Line& line) { return line.row == row; });
  row->deleteLater();
  check();
}

TagSet TagSetsSheet::entered() const {
  TagSet set = chosen() ? *chosen() : TagSet();
  set.name = m_name->text().trimmed();
  set.multiple = m_multiple->isChecked();
  if (!chosen())
    set.matter = MatterId::parse(m_matter->currentData().toString());
  set.tags.clear();
  for (const Line& line : m_lines) {
    ReviewTag tag = line.tag;
    tag.name = line.name->text().trimmed();
    if (tag.id.isNull() && tag.name.isEmpty())
      continue; // a line that nobody filled
    tag.key = line.key->currentData().toInt();
    tag.privilege = line.privilege->isChecked();
    tag.retired = line.retired && line.retired->isChecked();
    set.tags.push_back(std::move(tag));
  }
  return set;
}

void TagSetsSheet::check() {
  const TagSet set = entered();
  std::map<int, int> keys;
  for (const ReviewTag& tag : set.tags) {
    if (tag.key > 0 && !tag.retired)
      ++keys[tag.key];
  }
  const auto twice = std::ranges::find_if(keys, [](const auto& key) { return key.second > 1; });
  if (set.name.isEmpty())
    m_frame.setProblem(tr("Give the set a name."));
  else if (set.tags.empty())
    m_frame.setProblem(tr("Add a tag."));
  else if (std::ranges::any_of(set.tags, [](const ReviewTag& tag) { return tag.name.isEmpty(); }))
    m_frame.setProblem(tr("Each tag needs a name."));
  else if (twice != keys.end())
    m_frame.setProblem(tr("Two tags have the key %1.").arg(twice->first));
  else
    m_frame.setProblem({});
}

void TagSetsSheet::save() {
  m_frame.action->setEnabled(false);
  m_desk->run(workspace::SaveTagSet{entered()}).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    accept();
    if (const auto id = TagSetId::parse(receipt->outcome.text(u"set")))
      Q_EMIT saved(*id);
  });
}

} // namespace muniment::ui
