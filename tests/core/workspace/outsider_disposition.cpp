#include "core/workspace/disposition/certificate_paper.h"
#include "core/workspace/disposition/disposition_pages.h"
#include "core/workspace/disposition/private_content.h"
#include "core/workspace/disposition/report.h"
#include "core/workspace/disposition/review_queries.h"
#include "core/workspace/disposition/triage_queries.h"
#include "core/workspace/overview/overview_charts_query.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {
namespace {

void addSnapshots(std::map<QString, Answer>& all) {
  all[u"SnapshotsPage"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::SnapshotsPage()); };
  all[u"DueCount"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::DueCount{QDate(2026, 3, 1), {}}); };
  all[u"SnapshotItems"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::SnapshotItems{ids.snapshot, {}, -1, 100});
  });
  all[u"CertificateOf"_s] = aboutBoth(
      [](TwinWorkspace& twin, const SecretIds& ids) { return ask(twin, workspace::CertificateOf{ids.snapshot}); });
}

void addReview(std::map<QString, Answer>& all) {
  all[u"DueNow"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::DueNow(), [](const auto& due) { return say(due.groups) + say(due.total); });
  };
  all[u"UndecidedPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::UndecidedPage(), [](const auto& page) {
      QString text;
      for (const workspace::UndecidedLine& line : page.lines)
        text += line.content.title + say(line.content.messages) + say(line.content.declared) +
                say(std::int64_t{line.age}) + say(std::int64_t{line.isHeld}) + say(std::int64_t{line.inOpenCase});
      return text;
    });
  };
  all[u"UndecidedSoon"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::UndecidedSoon(), [](const auto& soon) { return say(soon.ending) + say(soon.over); });
  };
  all[u"PrivateContent"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::PrivateContent(), [](const auto& page) { return say(std::ssize(page.lines)); });
  };
  all[u"ClassesToEndIn"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ClassesToEndIn(), [](const auto& classes) { return say(std::ssize(classes)); });
  };
  all[u"ReportToPrint"_s] = [](TwinWorkspace& twin) {
    const workspace::DispositionReport report{workspace::DispositionReport::Kind::Classes, {}, {}};
    return twin.outsider().ask(report).result() ? u"the page of that report\n"_s : u"no page\n"_s; // drawn on a screen
  };
  all[u"DispositionReport"_s] = [](TwinWorkspace& twin) {
    QString text;
    for (const auto kind : workspace::allReports())
      text += ask(twin, workspace::DispositionReport{kind, {}, {}}, [](const QByteArray& csv) {
        const auto table = csv.indexOf("\r\n\r\n"); // above it stand the time and the head
        return QString::fromUtf8(table < 0 ? csv : csv.sliced(table));
      });
    return text;
  };
  all[u"SnapshotGroups"_s] = aboutBoth(
      [](TwinWorkspace& twin, const SecretIds& ids) { return ask(twin, workspace::SnapshotGroups{ids.snapshot}); });
  all[u"HeldItems"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::HeldItems{ids.snapshot}, [](const auto& held) { return say(std::ssize(held)); });
  });
  all[u"SnapshotStanding"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::SnapshotStanding{ids.snapshot},
               [](const auto& standing) { return say(standing.summary) + say(std::ssize(standing.sample)); });
  });
  all[u"ItemUnderReview"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ItemUnderReview{ids.snapshot, 0}, [](const auto& item) {
      return say(item.reviewed) + say(item.record.record) + say(item.elsewhere.messages) +
             item.elsewhere.numbers.join(u',');
    });
  });
  all[u"CertificateToRead"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::CertificateToRead{ids.snapshot},
               [](const auto& given) { return say(given.certificate); });
  });
  all[u"CertificateToPrint"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    if (twin.outsider().ask(workspace::CertificateToRead{ids.snapshot}).result())
      return u"the page of what can be read\n"_s; // drawing it needs a screen
    return ask(twin, workspace::CertificateToPrint{ids.snapshot}, [](const auto&) { return u"a page"_s; });
  });
}

} // namespace

void addDispositionAnswers(std::map<QString, Answer>& all) {
  all[u"OverviewChartsQuery"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::OverviewChartsQuery(), [](const auto& answer) {
      QStringList figures{say(answer.deliveries.waiting), say(answer.deliveries.again), say(answer.deliveries.dead)};
      for (const auto& each : answer.classes)
        figures.append(each.code + u':' + say(each.records));
      for (const auto& [month, records] : answer.dueMonths)
        figures.append(month.toString(Qt::ISODate) + u':' + say(records));
      for (const auto& each : answer.campaigns)
        figures.append(each.name + say(each.meant) + say(each.answered));
      return figures.join(u' ');
    });
  };
  addSnapshots(all);
  addReview(all);
}

} // namespace muniment::tests
