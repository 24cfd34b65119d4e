#include "ui/documents/version_compare.h"

#include "core/formats/edi/comparison.h"
#include "core/formats/edi/finding_catalogue.h"
#include "ui/documents/changes_model.h"
#include "ui/documents/document_words.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/table_view.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

VersionCompare::VersionCompare(QWidget* parent)
    : QWidget(parent), m_title(new PlainLabel({}, TextRole::PaneTitle, Ink::Primary, this)),
      m_summary(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)), m_model(new ChangesModel(this)),
      m_table(new TableView(tr("What changed against the order"), this)) {
  setObjectName(u"versionCompare"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 12, 24, 16);
  column->setSpacing(6);
  m_title->setWordWrap(true);
  m_summary->setWordWrap(true);
  column->addWidget(m_title);
  column->addWidget(m_summary);
  m_table->setModel(m_model);
  m_table->setDense(true);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(ChangesModel::Item, QHeaderView::Stretch);
  column->addWidget(m_table, 1);
  connect(m_table, &QAbstractItemView::activated, this,
          [this](const QModelIndex& index) { Q_EMIT placeChosen(m_model->change(index.row()).place); });
}

void VersionCompare::compare(const formats::edi::Document& order, const formats::edi::Document& later) {
  m_title->setText(tr("Against order %1").arg(DocumentWords::text(order.number.text)));
  m_model->setChanges(lineChanges(order, later));
  QStringList sentences;
  for (const formats::edi::Finding& finding : formats::edi::compareWithOrder(order, later)) {
    if (finding.code == "currency-differs")
      sentences << DocumentWords::text(formats::edi::findingText(finding));
  }
  const int changes = m_model->rowCount();
  sentences << (changes == 0 ? tr("Nothing differs from the order.")
                             : tr("%n difference(s) from the order", nullptr, changes));
  m_summary->setText(sentences.join(u'\n'));
  m_table->setVisible(changes > 0);
}

} // namespace muniment::ui
