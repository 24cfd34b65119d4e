#include "core/workspace/cases/audience.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/case_systems.h"
#include "core/workspace/cases/case_timeline.h"
#include "core/workspace/cases/deal_view.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/reading/read_client_commands.h"
#include "core/workspace/reading/released.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {
namespace {

QString say(const workspace::CaseSummary& line) {
  return tests::say(line.file) + line.owner + line.partner + tests::say(line.openSteps) + tests::say(line.proposals) +
         tests::say(line.conflicts) + tests::say(line.isOverdue ? 1 : 0);
}

QString say(const std::vector<workspace::CaseSummary>& lines) {
  QString text;
  for (const workspace::CaseSummary& line : lines)
    text += say(line) + u'\n';
  return text;
}

QString say(const workspace::CaseById::Answer& found) {
  QString text = say(found.summary) + tests::say(found.steps) + tests::say(found.milestones) +
                 tests::say(found.proposals) + tests::say(found.mirrors) + tests::say(found.versions) +
                 tests::say(found.transfers);
  for (const workspace::CaseById::Link& link : found.links)
    text += tests::say(link.link) + link.title;
  return text;
}

void addLists(std::map<QString, Answer>& all) {
  all[u"Cases"_s] = [](TwinWorkspace& twin) {
    QString text;
    for (const QString& word : {QString(), u"harbour"_s, u"whistle"_s}) {
      workspace::Cases query;
      query.filter.text = word;
      text += ask(twin, query, [](const auto& page) { return say(page.cases) + (page.next ? u"more"_s : QString()); });
      query.filter = {};
      query.filter.reference = u"PO-"_s + word;
      text += ask(twin, query, [](const auto& page) { return say(page.cases); });
    }
    return text;
  };
  all[u"CaseCounts"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::CaseCounts(), [](const auto& counts) {
      QString text;
      for (const std::int64_t count : {counts.all, counts.open, counts.mine, counts.overdue, counts.conflicts,
                                       counts.proposals, counts.kinds.at(Case::Kind::Partner)})
        text += tests::say(count) + u' ';
      return text;
    });
  };
  all[u"CaseProposals"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::CaseProposals(), [](const auto& lines) {
      QString text;
      for (const auto& line : lines)
        text += tests::say(line.proposal) + line.number + line.title;
      return text;
    });
  };
  all[u"CaseConflicts"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::CaseConflicts(), [](const auto& lines) {
      QString text;
      for (const auto& line : lines)
        text += line.number + line.title + line.peer + line.conflict.theirs;
      return text;
    });
  };
  all[u"CaseChecklists"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::CaseChecklists(), [](const auto& lines) { return tests::say(std::ssize(lines)); });
  };
}

/// What connected systems hand over, and what programs may read.
void addTransfers(std::map<QString, Answer>& all) {
  const auto line = [](const workspace::TransferLine& each) {
    return tests::say(each.transfer) + each.number + each.title;
  };
  all[u"Transfers"_s] = [line](TwinWorkspace& twin) {
    return ask(twin, workspace::Transfers(), [&](const auto& page) {
      QString text = tests::say(page.total);
      for (const workspace::TransferLine& each : page.lines)
        text += line(each);
      return text;
    });
  };
  all[u"TransferById"_s] = aboutBoth([line](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::TransferById{ids.transfer}, line);
  });
  all[u"KnownThere"_s] = [](TwinWorkspace& twin) {
    workspace::KnownThere query{u"erp"_s, u"order/whistle"_s, {u"whistle"_s, u"harbour"_s}, {}, {}};
    return ask(twin, query, [](const auto& found) {
      return QString(found.matter ? u"in a matter"_s : QString()) + tests::say(std::ssize(found.known)) +
             tests::say(std::ssize(found.noted)) + tests::say(std::ssize(found.ours));
    });
  };
  all[u"CaseTemplates"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::CaseTemplates(), [](const auto& lines) { return tests::say(std::ssize(lines)); });
  };
  all[u"ReadClients"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ReadClients(), [](const auto& lines) { return tests::say(std::ssize(lines)); });
  };
  all[u"ReadCases"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ReadCases{{}, ids.caseNumber},
               [](const auto& cases) { return tests::say(std::ssize(cases)); });
  });
  all[u"ReadDocuments"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ReadDocuments{{}, {{ids.item, {}}}}, [](const auto& found) {
      return found.front() ? found.front()->document.item.name : found.front().error().id;
    });
  });
}

} // namespace

void addCaseAnswers(std::map<QString, Answer>& all) {
  addLists(all);
  addTransfers(all);
  all[u"CaseById"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    QString text;
    for (const QString& key : {ids.file.toString(), ids.caseNumber, u"PO-whistle"_s, u"PO-harbour"_s})
      text += ask(twin, workspace::CaseById{key}, [](const auto& found) { return say(found); });
    return text;
  });
  all[u"CasesOf"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    QString text;
    for (const QString& target : {aggregateOf(ids.conversation), aggregateOf(ids.document)})
      text += ask(twin, workspace::CasesOf{target},
                  [](const auto& found) { return say(found.linked) + u'|' + say(found.suggested); });
    return text;
  });
  all[u"CaseSystems"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::CaseSystems{ids.file}, [](const auto& lines) {
      QString text;
      for (const workspace::CaseSystems::Line& line : lines)
        text += line.peer + line.name;
      return text;
    });
  });
  all[u"CaseTimeline"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::CaseTimeline{ids.file, {}, {}, 100}, [](const auto& page) {
      QString text;
      for (const workspace::CaseMoment& moment : page.moments)
        text += moment.who + (moment.message ? moment.message->text : QString()) +
                (moment.event ? tests::say(*moment.event) : QString());
      return text;
    });
  });
  all[u"DealView"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::DealView{ids.file}, [](const auto& deal) {
      QString text;
      for (const auto& paper : deal.papers)
        text += tests::say(paper.document);
      for (const auto& stand : deal.stands)
        text += stand.message.text + stand.speaker + tests::say(stand.answersSince);
      return text;
    });
  });
  all[u"Audience"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::Audience(), [](const auto& found) {
      QString text = found.partners.join(u' ');
      for (const auto& line : found.lines)
        text += line.name + line.partnerName;
      return text + tests::say(found.told);
    });
  };
}

} // namespace muniment::tests
