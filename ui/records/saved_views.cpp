#include "ui/records/saved_views.h"

#include "ui/kit/icon_set.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kPreference = "records.views"_L1;
constexpr int kRow = 28;
constexpr int kMostShown = 6;

} // namespace

SavedViews::SavedViews(RecordDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_list(new QListWidget(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 10, 0, 8);
  column->setSpacing(4);
  auto* title = new PlainLabel(tr("Saved views"), TextRole::SmallStrong, Ink::Secondary, this);
  title->setContentsMargins(16, 0, 16, 0);
  column->addWidget(title);
  m_list->setObjectName(u"savedViews"_s);
  m_list->setAccessibleName(tr("Saved views"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setContextMenuPolicy(Qt::CustomContextMenu);
  m_list->viewport()->setAutoFillBackground(false);
  column->addWidget(m_list);
  const auto choose = [this](const QListWidgetItem* item) {
    const View& view = m_views[static_cast<std::size_t>(m_list->row(item))];
    Q_EMIT chosen(view.filter, view.name);
  };
  connect(m_list, &QListWidget::itemClicked, this, choose);
  connect(m_list, &QListWidget::itemActivated, this, choose);
  connect(m_list, &QListWidget::customContextMenuRequested, this, [this](const QPoint& at) {
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
      return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Remove View"), this, [this, row = index.row()] { remove(row); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
  });
  auto* away = new QShortcut(QKeySequence(Qt::Key_Delete), m_list, nullptr, nullptr, Qt::WidgetShortcut);
  connect(away, &QShortcut::activated, this, [this] { remove(m_list->currentRow()); });
  hide();
}

void SavedViews::refresh() {
  m_desk->ask(workspace::MyPreference{QString(kPreference)})
      .then(this, [this](const Result<std::optional<QString>>& kept) {
        if (!kept)
          return; // the list of records says what is wrong
        const Result<Json> json = parseJson(kept->value_or(u"[]"_s).toUtf8());
        m_views.clear();
        if (const Json::Array* views = json ? json->array() : nullptr) {
          for (const Json& view : *views)
            m_views.push_back({view.text(u"name"), RecordListFilter::fromJson(view.at(u"filter"))});
        }
        show();
      });
}

bool SavedViews::isTaken(const QString& name) const {
  return std::ranges::any_of(
      m_views, [&](const View& view) { return view.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0; });
}

void SavedViews::add(const QString& name, const RecordListFilter& filter) {
  std::erase_if(m_views, [&](const View& view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; });
  m_views.push_back({name, filter});
  keep();
}

void SavedViews::remove(int row) {
  if (row < 0 || row >= static_cast<int>(m_views.size()))
    return;
  m_views.erase(m_views.begin() + row);
  keep();
}

void SavedViews::keep() {
  Json::Array views;
  for (const View& view : m_views)
    views.emplace_back(Json::Object{{u"filter"_s, view.filter.toJson()}, {u"name"_s, view.name}});
  show();
  const auto text = canonicalJson(Json(std::move(views)));
  if (!text)
    return Q_EMIT failed(text.error());
  m_desk->run(workspace::KeepPreference{QString(kPreference), QString::fromUtf8(*text)}, {})
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        if (!receipt)
          Q_EMIT failed(receipt.error());
      });
}

void SavedViews::show() {
  m_list->clear();
  for (const View& view : m_views) {
    auto* item = new QListWidgetItem(icon(Icon::Filter, palette().color(QPalette::PlaceholderText)),
                                     visibleText(view.name).simplified(), m_list);
    item->setSizeHint({0, kRow});
  }
  m_list->setFixedHeight(std::min(kMostShown, static_cast<int>(m_views.size())) * kRow + 2);
  setVisible(!m_views.empty());
}

} // namespace muniment::ui
