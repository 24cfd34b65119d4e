#include "ui/documents/version_compare.h"

#include "core/formats/edi/comparison.h"
#include "core/formats/edi/finding_catalogue.h"
#include "ui/documents/changes_model.h"
#include "ui/documents/document_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/table_view.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace muniment::ui {

using namespace Qt::StringLiterals;

VersionCompare::VersionCompare(QWidget* parent)
    : QWidget(parent), m_choice(new QComboBox(this)),
      m_summary(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)), m_model(new ChangesModel(this)),
      m_table(new TableView(tr("What changed"), this)) {
  setObjectName(u"versionCompare"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 12, 24, 16);
  column->setSpacing(6);
  auto* label = new PlainLabel(tr("Compared with"), TextRole::PaneTitle, Ink::Primary, this);
  m_choice->setObjectName(u"comparedWith"_s);
  m_choice->setAccessibleName(tr("Compared with"));
  m_choice->setPlaceholderText(tr("Choose a document…"));
  m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_choice->setMinimumContentsLength(20);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(label);
  row->addWidget(m_choice, 1);
  column->addLayout(row);
  m_summary->setWordWrap(true);
  column->addWidget(m_summary);
  m_table->setModel(m_model);
  m_table->setDense(true);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(ChangesModel::Item, QHeaderView::Stretch);
  column->addWidget(m_table, 1);
  column->addStretch();
  connect(m_choice, &QComboBox::activated, this, [this] {
    clear();
    Q_EMIT baseChosen();
  });
  connect(m_table, &QAbstractItemView::activated, this,
          [this](const QModelIndex& index) { Q_EMIT placeChosen(m_model->change(index.row()).place); });
}

void VersionCompare::setChoices(const std::vector<workspace::DocumentSummary>& choices,
                                const std::optional<DocumentId>& chosen) {
  m_choice->clear();
  m_choices.clear();
  for (const workspace::DocumentSummary& each : choices) {
    const QString day = each.issued.isValid() ? dayText(each.issued) : momentText(each.captured);
    m_choice->addItem(tr("%1 %2, %3", "kind of a document, its number, its day")
                          .arg(DocumentWords::kind(each.kind), DocumentWords::text(each.number), day));
    m_choices.push_back(each.id);
  }
  const auto found = chosen ? std::ranges::find(m_choices, *chosen) : m_choices.end();
  m_choice->setCurrentIndex(found == m_choices.end() ? -1 : static_cast<int>(found - m_choices.begin()));
  clear();
}

std::optional<DocumentId> VersionCompare::chosen() const {
  const int at = m_choice->currentIndex();
  return at < 0 ? std::nullopt : std::optional(m_choices[static_cast<std::size_t>(at)]);
}

void VersionCompare::compare(const formats::edi::Document& earlier, const formats::edi::Document& later) {
  m_model->setChanges(lineChanges(earlier, later));
  QStringList sentences;
  for (const formats::edi::Finding& finding : formats::edi::compareWithOrder(earlier, later)) {
    if (finding.code == "currency-differs")
      sentences << DocumentWords::text(formats::edi::findingText(finding));
  }
  const int changes = m_model->rowCount();
  sentences << (changes == 0 ? tr("Nothing differs.") : tr("%n difference(s)", nullptr, changes));
  m_summary->setText(sentences.join(u'\n'));
  m_summary->show();
  m_table->setVisible(changes > 0);
}

void VersionCompare::setUnreadable() {
  clear();
  m_summary->setText(tr("That document cannot be read now."));
  m_summary->show();
}

void VersionCompare::clear() {
  m_model->setChanges({});
  m_summary->hide();
  m_table->hide();
}

} // namespace muniment::ui
