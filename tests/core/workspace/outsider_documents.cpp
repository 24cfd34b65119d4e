#include "core/workspace/documents/paper_text.h"
#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/finding/find_things.h"
#include "core/workspace/items/virus_scans.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {

namespace {

void addPaperAnswers(std::map<QString, Answer>& all) {
  all[u"PapersToRead"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::PapersToRead(), [](const auto& given) { return say(std::ssize(given)); });
  };
  all[u"FilesToScan"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::FilesToScan{std::nullopt, true, 1000},
               [](const auto& given) { return say(std::ssize(given)); });
  };
  all[u"FileMayLeave"_s] = [](TwinWorkspace& twin) { // nobody knows the address of what they do not see
    return ask(twin, workspace::FileMayLeave{QByteArray(32, '7')}, [](bool may) { return say(may ? 1 : 0); });
  };
  all[u"SearchPapers"_s] = [](TwinWorkspace& twin) {
    workspace::SearchPapers search;
    search.query = u"secret"_s;
    return ask(twin, search, [](const auto& given) {
      QString text = say(given.total);
      for (const auto& hit : given.hits)
        text += hit.title + hit.snippet;
      return text;
    });
  };
}

} // namespace

void addDocumentAnswers(std::map<QString, Answer>& all) {
  all[u"FindThings"_s] = [](TwinWorkspace& twin) {
    QStringList found;
    for (const QString& text : {u"a"_s, u"C-2026-0001"_s, u"R-1"_s, u"fairway"_s, u"whistle"_s, u"Zoe"_s, u"harbour"_s})
      found.append(ask(twin, workspace::FindThings{text, {}, 50, {}}, [](const auto& answer) {
        QStringList lines;
        for (const auto& each : answer.lines)
          lines.append(each.title + u' ' + each.number + u' ' + each.note);
        return lines.join(u'|');
      }));
    return found.join(u'\n');
  };
  all[u"DocumentsPage"_s] = [](TwinWorkspace& twin) {
    QString text;
    for (const QString& state : {QString(), u"rejected"_s, u"held"_s, u"missing-step"_s}) {
      workspace::DocumentsPage page;
      if (!state.isEmpty())
        page.filter.states = {state};
      text += ask(twin, page, [](const auto& given) { return say(given.documents); });
    }
    return text;
  };
  all[u"DocumentCounts"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::DocumentCounts(), [](const auto& counts) {
      QString text = say(counts.total) + u'/' + say(counts.withFindings);
      for (const auto& partner : counts.partners)
        text += u' ' + partner.name + say(partner.documents);
      return text;
    });
  };
  all[u"DocumentById"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::DocumentById{ids.document}, [](const auto& whole) {
      return say(whole.summary) + say(whole.chain) + say(whole.holds.holds) + whole.records.join(u' ') +
             say(std::ssize(whole.conversations));
    });
  });
  all[u"DocumentBytes"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::DocumentBytes{ids.document},
               [](const auto& given) { return QString::fromUtf8(given.bytes); });
  });
  all[u"DocumentAttachment"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::DocumentAttachment{ids.document}, [](const auto& given) { return given.name; });
  });
  addPaperAnswers(all);
  all[u"MissingSteps"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::MissingSteps()); };
  all[u"Partners"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::Partners()); };
}

} // namespace muniment::tests
