#include "ui/search/query_help.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

constexpr int kLinkPadding = 8;
constexpr int kNarrowest = 240;

} // namespace

QueryHelp::QueryHelp(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("queryHelp"));
  setAccessibleName(tr("How to search"));
  setMinimumWidth(kNarrowest);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  whole->addWidget(new ScreenHeader(tr("How to search"), ScreenHeader::Size::Pane, this));
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus); // its examples take the focus, and bring themselves into view
  auto* content = new QWidget(scroll);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 12, 16, 16);
  column->setSpacing(2);
  addGroup(column, tr("Words"),
           {{"\"purchase order\"", tr("these words one after the other")},
            {"invoic*", tr("words that begin so")},
            {"invoice OR receipt", tr("one or the other")},
            {"-draft", tr("messages without the word")}});
  addGroup(column, tr("Who and where"),
           {{"from:anna", tr("the sender has this name or number")},
            {"in:logistics", tr("the title of the conversation has this word")},
            {"case:ACME-2026", tr("conversations of a matter")}});
  addGroup(column, tr("When"),
           {{"on:2026-03", tr("a year, a month or a day")},
            {"before:2026-03-17", tr("before a day; after: works likewise")},
            {"after:7d", tr("the last seven days")}});
  addGroup(column, tr("What"),
           {{"has:attachment", tr("came with something; also has:link, has:reaction")},
            {"is:conflict", tr("two sources differ; also is:edited, is:deleted, is:held, is:declared")},
            {"tag:relevant", tr("a reviewer tagged it so")},
            {"batch:\"first pass/2\"", tr("the second batch of a review set; batch:2 of every set")},
            {"reviewed:anna", tr("this reviewer tagged it; reviewed:anybody, -reviewed:anybody")},
            {"type:image", tr("of this kind; also video, audio, document, location")}});
  column->addStretch(1);
  scroll->setWidget(content);
  whole->addWidget(scroll, 1);
}

void QueryHelp::addGroup(QVBoxLayout* column, const QString& title,
                         std::initializer_list<std::pair<const char*, QString>> examples) {
  if (column->count() > 0)
    column->addSpacing(12);
  column->addWidget(new PlainLabel(title, TextRole::SmallStrong, Ink::Secondary));
  for (const auto& [text, meaning] : examples) {
    const QString example = QString::fromLatin1(text);
    auto* button = new QPushButton(QStringLiteral("\u2066%1\u2069").arg(example)); // its signs keep their sides
    button->setAccessibleName(example);
    button->setAccessibleDescription(meaning);
    setButtonKind(button, ButtonKind::Link);
    setCompact(button);
    connect(button, &QPushButton::clicked, this, [this, example] { Q_EMIT chosen(example); });
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addSpacing(-kLinkPadding); // the text of a link starts where its meaning does
    row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    auto* sentence = new PlainLabel(meaning, TextRole::Small, Ink::Secondary);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
  }
}

} // namespace muniment::ui
