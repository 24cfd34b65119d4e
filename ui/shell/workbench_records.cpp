#include "ui/conversations/conversations_screen.h"
#include "ui/overview/overview_screen.h"
#include "ui/records/records_screen.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectRecords() {
  connect(m_records, &RecordsScreen::messageRequested, this, [this](MessageId message) {
    show(u"conversations"_s);
    m_conversations->showMessage(message);
  });
  connect(m_records, &RecordsScreen::itemRequested, m_items.get(), &ItemViewer::open);
  connect(m_items.get(), &ItemViewer::failed, this, &Workbench::report);
  connect(m_records, &RecordsScreen::conversationsRequested, this, [this] { show(u"conversations"_s); });
  connect(m_records, &RecordsScreen::failed, this, &Workbench::report);
  const auto showFiltered = [this](const RecordListFilter& filter, const QString& name) {
    show(u"records"_s);
    m_records->showFiltered(filter, name);
  };
  connect(m_overview, &OverviewScreen::recordsDueRequested, this,
          [showFiltered](int days, bool onlyHeld, const QString& name) {
            RecordListFilter filter;
            filter.dueWithin = days;
            filter.onlyHeld = onlyHeld;
            showFiltered(filter, name);
          });
  connect(m_overview, &OverviewScreen::classRequested, this,
          [showFiltered](const ClassId& recordClass, const QString& name) {
            RecordListFilter filter;
            filter.within = recordClass;
            showFiltered(filter, name);
          });
}

void Workbench::showRecord(const RecordId& record) {
  show(u"records"_s);
  m_records->showRecord(record);
}

} // namespace muniment::ui
